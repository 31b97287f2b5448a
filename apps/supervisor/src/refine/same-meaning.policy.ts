import {
  ASSENT,
  COMMITMENTS,
  COURTESY,
  DENIAL,
  HEDGE,
  OPPOSITES,
  PERSON,
  REFUSAL,
} from './guard-words.policy.js';
import type { Refused } from './guard.policy.js';
import { plain, plainWords, sentencesOf } from './plain-words.policy.js';

/** What a few small words can turn around: a denial, a doubt, a promise, who does it, what is asked. */
export function meaningDiffers(before: readonly string[], after: readonly string[]): Refused | undefined {
  return (
    turnedAround(before, after) ??
    lost('lost_doubt', HEDGE, before, after) ??
    lost('lost_person', PERSON, before, after) ??
    promised(before, after) ??
    opposed(before, after)
  );
}

const flat = (texts: readonly string[]): string => plain(texts.join('\n')).replace(COURTESY, ' ');

function denials(texts: readonly string[]): string[] {
  return sentencesOf(texts).flatMap((sentence) => {
    const said = flat([sentence]);
    // "No, we have none": the answer and its sentence deny the same thing.
    return [...said.replace(REFUSAL, ' ').matchAll(DENIAL)].map(([word]) => word);
  });
}

function turnedAround(before: readonly string[], after: readonly string[]): Refused | undefined {
  const [had, has] = [denials(before), denials(after)];
  if (had.length !== has.length) return { reason: 'turned_around', words: [...new Set([...had, ...has])] };
  const first = (answer: RegExp, texts: readonly string[]): boolean =>
    sentencesOf(texts).some((sentence) => answer.test(flat([sentence])));
  const turned = [ASSENT, REFUSAL].some((answer) => first(answer, after) && !first(answer, before));
  return turned ? { reason: 'turned_around', words: [] } : undefined;
}

function lost(
  reason: string,
  kind: RegExp,
  before: readonly string[],
  after: readonly string[],
): Refused | undefined {
  const [said] = kind.exec(flat(before)) ?? [];
  return said && !kind.test(flat(after)) ? { reason, words: [said] } : undefined;
}

function promised(before: readonly string[], after: readonly string[]): Refused | undefined {
  const had = plainWords(flat(before));
  const came = plainWords(flat(after)).filter((word) => {
    const kind = COMMITMENTS.find((beginning) => word.startsWith(plain(beginning)));
    return kind !== undefined && !had.some((earlier) => earlier.startsWith(plain(kind)));
  });
  return came.length > 0 ? { reason: 'added_promise', words: [...new Set(came)] } : undefined;
}

function opposed(before: readonly string[], after: readonly string[]): Refused | undefined {
  const words = (texts: readonly string[]): string[] => flat(texts).match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [];
  const [had, has] = [words(before), words(after)];
  const says = (said: string[], beginning: string): boolean =>
    said.some((word) => (beginning.endsWith('$') ? `${word}$` === beginning : word.startsWith(beginning)));
  const both = OPPOSITES.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  const turned = both.find(
    ([gone, come]) => says(had, gone) && !says(has, gone) && says(has, come) && !says(had, come),
  );
  return turned ? { reason: 'opposite', words: turned.map((word) => word.replace('$', '')) } : undefined;
}
