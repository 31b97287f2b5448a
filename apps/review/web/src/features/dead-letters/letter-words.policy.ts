import type { LetterCause, LetterState, Verdict } from '../../api/dead-letters.js';

const EVENTS: Record<string, string> = {
  'inbound.message': 'A customer’s message',
  'inbound.signal': 'A sign of a customer',
  'inbound.status': 'A channel’s word on a reply',
  'turn.closed': 'A burst of messages',
  'draft.requested': 'A request for a draft',
  'draft.ready': 'A finished draft',
  'draft.failed': 'A failed draft',
  'reply.approved': 'An approved reply',
  'reply.withdrawn': 'A withdrawn reply',
};

/** "A customer’s message": what got stuck, as people call it. */
export function eventWords(eventType: string): string {
  return EVENTS[eventType.replace(/\.v\d+$/, '')] ?? eventType;
}

const CAUSES: Record<string, string> = {
  'invalid-event':
    'It is not what was agreed. Handling it again fails until its sender is repaired; discard it when nothing is lost.',
  'handler-failed': 'The service failed on it again and again. Re-drive it when the cause is gone.',
};

/** What went wrong, and what helps. */
export function causeWords({ code }: Pick<LetterCause, 'code'>): string {
  return CAUSES[code] ?? 'The service refused it. Re-drive it when the cause is gone.';
}

/** What would become of one or more letters: "2 will be handled again", "It would fail again: …". */
export const VERDICTS: Record<Verdict, string> = {
  ready: 'will be handled again',
  'does-not-fit': 'would fail again: the contract is not met',
  'no-handler': 'would be read by nobody any more',
  gone: 'cannot be handled again: no longer kept',
  'not-open': 'would change nothing: not waiting',
};

export const STATES: { value: LetterState; label: string; none: string }[] = [
  { value: 'open', label: 'Waiting', none: 'Nothing is stuck. Every message was handled.' },
  { value: 'redriving', label: 'Being handled', none: 'Nothing is being handled again.' },
  { value: 'redriven', label: 'Handled', none: 'No letter has been handled by a re-drive yet.' },
  { value: 'discarded', label: 'Discarded', none: 'No letter has been discarded yet.' },
];

/** "3 letters of 2 conversations" */
export function countWords({ letters, conversations }: { letters: number; conversations: number }): string {
  const of = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  if (conversations === 0) return of(letters, 'letter');
  return `${of(letters, 'letter')} of ${of(conversations, 'conversation')}`;
}
