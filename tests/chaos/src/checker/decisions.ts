import { markersIn, parseMarker } from '../history/marker.js';
import type { Approval, Arrival, Recording } from '../history/recording.js';
import type { Violation } from './violation.js';

/** What a reply's last look may miss: the time between that look and its arrival, in milliseconds; the lab's limit of a call is 2 s. */
const LOOK_TO_ARRIVAL_MS = 2_500;
/** Faults that can stop the dispatcher between its last look and the first byte: the residue the docs name. */
const PAUSES = /^(pause dispatcher|pause nats|slow-bus)/;

/** I8: a reply that was approved, or left, after a customer's newer message had been accepted, was bound to that message. */
export function checkFreshness(recording: Recording): Violation[] {
  const byConversation = Map.groupBy(recording.writes.values(), ({ conversation }) => conversation);
  const paused = (at: number): boolean =>
    recording.faults.some(
      ({ name, from, to }) => PAUSES.test(name) && from <= at && at - LOOK_TO_ARRIVAL_MS <= to,
    );
  // Where a repeat is harmless, a bubble whose answer was lost is put again without another look: it may have arrived.
  const looked = ({ at, repeatable }: Arrival): boolean => !repeatable && !paused(at);
  return recording.arrivals.flatMap((arrival) => {
    const approval = approvalOf(recording, arrival.text);
    if (!approval) return [];
    const seen = approval.seen.map(parseMarker);
    const until = looked(arrival)
      ? Math.max(approval.invokedAt, arrival.at - LOOK_TO_ARRIVAL_MS)
      : approval.invokedAt;
    // Before the accepted time nobody can have known the message; corrections are bound like messages, and take their place.
    const missed = (byConversation.get(arrival.conversation) ?? []).filter(
      ({ index, edit, acceptedAt }) =>
        acceptedAt !== undefined &&
        acceptedAt < until &&
        !seen.some((one) => one.index === index && one.edit >= edit),
    );
    if (missed.length === 0) return [];
    const what = `a reply left although ${missed.map(({ marker }) => marker).join(' ')} had been accepted and was not on the reviewer's screen`;
    return [{ invariant: 'I8', kind: 'stale' as const, conversation: arrival.conversation, what }];
  });
}

function approvalOf(recording: Recording, text: string): Approval | undefined {
  return [...recording.approvals.values()].findLast(
    ({ end, undone, texts }) => end !== 'fail' && undone !== 'ok' && texts[0] === text,
  );
}

/** I10: a dead claim or an old generation never commits a decision. */
export function checkClaims({ approvals }: Recording): Violation[] {
  return [...approvals.values()]
    .filter(({ stale, end }) => stale && end === 'ok')
    .map(({ item, texts }) => ({
      invariant: 'I10',
      kind: 'unapproved',
      what: `a decision with a dead claim or an old generation was taken on item ${item} (${texts.flatMap(markersIn).join(' ')})`,
    }));
}
