import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { featuresOfText, type Weights } from '@countersign/constitution';
import type { Case } from './case.js';
import { learn, USUAL } from './learn.js';
import { digestOfSentences, kindOf, lessonsOf, sentences } from './lessons.js';
import { hashOf } from './random.js';

const FOLDS = 5;
const SHARES = [0.001, 0.0025, 0.005, 0.01, 0.02];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How likely the loudest part of a text is anything but ordinary. */
const riskOf = (weights: Weights, text: string): number =>
  Math.max(0, ...featuresOfText(text).map((features) => weights.guess(features).risk));

/** What the weights are worth on sentences they were not made of: five times with a fifth left out. */
function validate(all: readonly Case[]): void {
  const risks = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const apart = ({ text }: Case): boolean => hashOf(text) % FOLDS === fold;
    const weights = learn(all.filter((one) => !apart(one)).flatMap(lessonsOf), USUAL);
    return all.filter(apart).map((one) => ({ ordinary: kindOf(one.kind) === 'benign', risk: riskOf(weights, one.text) }));
  }); // prettier-ignore
  const benign = risks.filter(({ ordinary }) => ordinary).map(({ risk }) => risk).sort((one, other) => other - one); // prettier-ignore
  const attacks = risks.filter(({ ordinary }) => !ordinary);
  for (const share of SHARES) {
    const least = benign[Math.floor(share * benign.length)] ?? 1;
    const caught = attacks.filter(({ risk }) => risk > least).length;
    say(
      `above ${least.toFixed(3)}: ${(share * 100).toFixed(2)} % of ${benign.length} ordinary sentences, ${((100 * caught) / attacks.length).toFixed(1)} % of ${attacks.length} attacks`,
    );
  }
}

const all = sentences();
const lessons = all.flatMap(lessonsOf);
say(`${all.length} sentences, ${lessons.length} lessons`);
if (process.argv.includes('--validate')) validate(all);
const weights = learn(lessons, USUAL, digestOfSentences());
const file = path.join(__dirname, '..', '..', '..', 'libs', 'constitution', 'data', 'weights.bin');
writeFileSync(file, weights.write());
say(`written: ${file}`);
