import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PromiseLanguage } from './due-words.policy.js';
import { promisesIn } from './promises.policy.js';
import { momentOf, wallTimeAt } from './wall-time.policy.js';

const ZONE = 'Europe/Madrid';
const AT = momentOf({ year: 2026, month: 11, day: 24, hour: 9, minute: 30 }, ZONE);

interface Labelled {
  language: PromiseLanguage;
  sentence: string;
  expected: string[];
}

function labelled(line: string): Labelled {
  const [language = '', sentence = '', told = ''] = line.split('|').map((part) => part.trim());
  const expected = told
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return { language: language as PromiseLanguage, sentence, expected };
}

const setOf = (file: string): Labelled[] =>
  readFileSync(path.join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' |') && !line.startsWith('#'))
    .map(labelled);

function shown(at: Date): string {
  const { year, month, day, hour, minute } = wallTimeAt(at, ZONE);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

const read = (text: string, language: PromiseLanguage): string[] =>
  promisesIn(text, { language, at: AT, zone: ZONE }).map(
    ({ kind, who, flexibility, dueAt, due }) => `${kind} ${who} ${flexibility} ${due ? shown(dueAt) : '~'}`,
  );

const kindAndDue = (line: string): string => line.replace(/^(\S+) \S+ \S+/, '$1');
const allTold = (line: string): string => line;

/** F1 of what is read, printed with every sentence that is read wrongly. */
function f1(name: string, set: readonly Labelled[], key: (line: string) => string): number {
  let [right, missed, wrong] = [0, 0, 0];
  const faults: string[] = [];
  for (const { language, sentence, expected } of set) {
    const wanted = expected.map(key);
    const found = read(sentence, language).map(key);
    const hits = wanted.filter((one) => found.includes(one)).length;
    right += hits;
    missed += wanted.length - hits;
    wrong += found.length - hits;
    if (hits < wanted.length || hits < found.length)
      faults.push(`  ${sentence} → ${found.join(', ') || 'nothing'}\n`);
  }
  const score = (2 * right) / (2 * right + missed + wrong);
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  process.stdout.write(
    `promises, ${name}: ${set.length} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${score.toFixed(3)}\n${faults.join('')}`,
  );
  return score;
}

const FIRST = setOf('promises.sentences.txt');
const SECOND = setOf('promises.second.txt');

test.each([
  ['kind and due', kindAndDue],
  ['all told', allTold],
] as const)('promises in 80 sentences of three languages are read with F1 ≥ .85: %s (CM-01)', (name, key) => {
  expect(FIRST.length).toBeGreaterThanOrEqual(80);
  expect(f1(name, FIRST, key)).toBeGreaterThanOrEqual(0.85);
});

test('sentences of other turns of speech are read nearly as well (CM-01)', () => {
  expect(f1('second set, kind and due', SECOND, kindAndDue)).toBeGreaterThanOrEqual(0.85);
});
