import { markersIn, parseMarker } from '../history/marker.js';
import type { Arrival, Recording, Write } from '../history/recording.js';
import type { Violation } from './violation.js';

/** How a message of a customer ended; `noted` is a correction of something they already had an answer to. */
export type Fate = 'answered' | 'closed' | 'unknown' | 'corrected' | 'noted' | 'not-accepted' | 'lost';

/** An answer that left this long before a correction was accepted, in milliseconds, cannot have known it: see the last look. */
const RESIDUE_MS = 1_500;

/** A reply's bubbles repeat no markers: the first text that names a marker answers it. */
export function coversOf({ text }: Arrival): string[] {
  return markersIn(text);
}

/** I1, I2: every accepted message has exactly one end. A correction that has one stands for what it corrects. */
export function fates(recording: Recording): Map<string, Fate> {
  const answered = new Set(recording.arrivals.flatMap(coversOf));
  const unknown = new Set(
    recording.replies
      .filter(({ state }) => state === 'unknown')
      .flatMap(({ texts }) => texts.flatMap(markersIn)),
  );
  const direct = (write: Write): Fate => {
    const { marker, acceptedAt } = write;
    if (answered.has(marker)) return 'answered';
    if (recording.closed.has(marker)) return 'closed';
    if (unknown.has(marker)) return 'unknown';
    if (acceptedAt === undefined) return 'not-accepted';
    return write.edit > 0 && answeredBefore(recording, write, acceptedAt) ? 'noted' : 'lost';
  };
  const result = new Map<string, Fate>();
  const newestFirst = [...recording.writes.values()].sort((a, b) => b.edit - a.edit);
  const ended = new Set<string>();
  for (const write of newestFirst) {
    const original = `${write.conversation}:${write.index}`;
    const fate = direct(write);
    const corrected = (fate === 'lost' || fate === 'not-accepted') && ended.has(original);
    result.set(write.marker, corrected ? 'corrected' : fate);
    if (!['lost', 'not-accepted'].includes(fate)) ended.add(original);
  }
  return result;
}

/** An earlier wording of it was answered before the correction could be known. */
function answeredBefore(
  { arrivals }: Recording,
  { conversation, index, edit }: Write,
  acceptedAt: number,
): boolean {
  return arrivals.some(
    (arrival) =>
      arrival.conversation === conversation &&
      arrival.at < acceptedAt + RESIDUE_MS &&
      coversOf(arrival)
        .map(parseMarker)
        .some((covered) => covered.index === index && covered.edit < edit),
  );
}

export function checkLoss(recording: Recording): Violation[] {
  return [...fates(recording)]
    .filter(([, fate]) => fate === 'lost')
    .map(([marker]) => ({
      invariant: 'I2',
      kind: 'lost',
      conversation: recording.writes.get(marker)?.conversation,
      what: `${marker} was accepted and has no end: no reply names it, nobody closed it`,
    }));
}

/** I3: no message is answered by two replies, nor by a reply and a person's closing it. */
export function checkDoubleAnswers({ arrivals, closed }: Recording): Violation[] {
  const answered = new Set<string>();
  const twice = (conversation: string, what: string): Violation => ({
    invariant: 'I3',
    kind: 'duplicated',
    conversation,
    what,
  });
  return arrivals.flatMap((arrival) =>
    coversOf(arrival).flatMap((marker) => {
      const again = answered.has(marker);
      answered.add(marker);
      if (again) return [twice(arrival.conversation, `${marker} was answered more than once`)];
      // A correction is on screen before its own turn asks about it: closing what it corrects does not close it.
      const ended = closed.get(marker) === 'ok' && parseMarker(marker).edit === 0;
      return ended
        ? [twice(arrival.conversation, `${marker} was closed by a person and answered as well`)]
        : [];
    }),
  );
}

/** I5: what is answered is answered in the order in which it was written. Corrections may come back later. */
export function checkOrder({ arrivals }: Recording): Violation[] {
  const newest = new Map<string, number>();
  const violations: Violation[] = [];
  for (const arrival of arrivals) {
    const indexes = coversOf(arrival)
      .map(parseMarker)
      .filter(({ edit }) => edit === 0)
      .map(({ index }) => index);
    const before = newest.get(arrival.conversation) ?? -1;
    const late = indexes.filter((index) => index < before);
    if (late.length > 0) {
      violations.push({
        invariant: 'I5',
        kind: 'reordered',
        conversation: arrival.conversation,
        what: `message ${late.join(', ')} was answered after message ${before}`,
      });
    }
    newest.set(arrival.conversation, Math.max(before, ...indexes));
  }
  return violations;
}
