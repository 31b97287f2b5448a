import type { KnownCommitment } from '@countersign/contracts';
import {
  dueIn,
  folded,
  promiseLanguageOf,
  promisesIn,
  sameSubject,
  wallTimeAt,
  type Due,
  type FoundPromise,
  type Sentence,
} from '@countersign/rapport';
import { dueWords } from './due-words.policy.js';
import type { Contradiction, SaidBefore } from './said-before.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The draft says itself that something changed: that is news, not a contradiction. */
const CHANGES =
  /\b(?:instead|rather than|reschedul\w*|postpon\w*|moved? (?:it|the|your|our)|change of plan|(?:changed|new) (?:the )?(?:time|date|day)|earlier than|later than|push(?:ed)? back|en lugar del?|en vez del?|reprogram\w*|aplaz\w*|posp\w+|cambi(?:ar|o|amos|ado) (?:de|la|el|el)|adelant\w*|em vez d\w|ao inves|remarc\w*|adi(?:ar|amos|ado|ada|ei)|reagend\w*|mud(?:ar|amos|ou|anca) (?:a|o|de)|antecip\w*)\b/;

/** A promise in the draft that is due at another time than the same promise made before (CM-03). */
export function scheduleConflict(
  sentence: Sentence,
  context: string,
  said: SaidBefore,
): Contradiction | undefined {
  const { commitments, language, now, zone } = said;
  if (commitments.length === 0 || CHANGES.test(folded(context))) return undefined;
  for (const promise of promisesIn(sentence.text, { language, at: now, zone })) {
    if (!promise.due || promise.precision === 'vague') continue;
    const same = commitments.filter(
      ({ kind, what, precision }) =>
        precision !== 'vague' && kind === promise.kind && sameSubject(kind, what, promise.what),
    );
    if (same.length === 0 || same.some((commitment) => agree(promise, commitment, zone))) continue;
    const nearest = same[0]!;
    const { dueAt, saidAt, sentence: against } = nearest;
    const suggestion = suggested(sentence.text, promise.due, nearest, said);
    return {
      kind: 'SCHEDULE_CONFLICT',
      against,
      source: 'promise',
      saidAt,
      dueAt,
      ...(suggestion && { suggestion }),
    };
  }
  return undefined;
}

/** Whether both can be kept at once, as exactly as each was said. */
function agree(
  { dueAt, precision, due, kind }: FoundPromise,
  commitment: KnownCommitment,
  zone: string,
): boolean {
  const before = new Date(commitment.dueAt);
  const apart = Math.abs(dueAt.getTime() - before.getTime());
  const roughest = [precision, commitment.precision];
  // Something is held until a moment, not by then: sooner is not what was promised.
  const byThen = kind !== 'availability' && (originalDue(commitment, zone)?.deadline ?? false);
  if (byThen && dueAt <= before) return true;
  if (roughest.includes('week')) return apart <= 4 * DAY;
  if (roughest.includes('day')) return sameDay(dueAt, before, zone);
  if (roughest.includes('hours')) return apart <= 4 * HOUR;
  return apart <= (due?.about ? HOUR : 30 * MINUTE);
}

function sameDay(one: Date, other: Date, zone: string): boolean {
  const [a, b] = [wallTimeAt(one, zone), wallTimeAt(other, zone)];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** When the promise is due, as its own sentence says it. */
function originalDue({ sentence, kind, saidAt }: KnownCommitment, zone: string): Due | undefined {
  const language = promiseLanguageOf(sentence);
  return promisesIn(sentence, { language, at: new Date(saidAt), zone }).find((one) => one.kind === kind)?.due;
}

/** The sentence with the promised time in place of its own: in the words it was promised in where they still mean the same. */
function suggested(
  text: string,
  due: Due,
  commitment: KnownCommitment,
  said: SaidBefore,
): string | undefined {
  if (!due.joined) return undefined;
  const at = new Date(commitment.dueAt);
  const exact = commitment.precision === 'time' || commitment.precision === 'hours';
  const words = promisedWords(commitment, said) ?? dueWords(at, exact, said);
  const start = due.start === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return `${text.slice(0, due.start)}${start}${text.slice(due.end)}`;
}

function promisedWords(commitment: KnownCommitment, { language, now, zone }: SaidBefore): string | undefined {
  const { sentence, dueAt } = commitment;
  const original = originalDue(commitment, zone);
  if (!original?.joined) return undefined;
  const words = sentence.slice(original.start, original.end);
  const read = dueIn(words, { language, at: now, zone });
  return read?.at.toISOString() === dueAt ? words.charAt(0).toLowerCase() + words.slice(1) : undefined;
}
