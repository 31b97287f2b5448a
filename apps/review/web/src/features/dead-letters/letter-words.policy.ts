import type { LetterCause, LetterState, Verdict } from '../../api/dead-letters.js';
import { t } from '../../lib/language/t.js';

const events = (): Record<string, string> => ({
  'inbound.message': t('A customer’s message'),
  'inbound.signal': t('A sign of a customer'),
  'inbound.status': t('A channel’s word on a reply'),
  'turn.closed': t('A burst of messages'),
  'draft.requested': t('A request for a draft'),
  'draft.ready': t('A finished draft'),
  'draft.failed': t('A failed draft'),
  'reply.approved': t('An approved reply'),
  'reply.withdrawn': t('A withdrawn reply'),
});

/** "A customer’s message": what got stuck, as people call it. */
export function eventWords(eventType: string): string {
  return events()[eventType.replace(/\.v\d+$/, '')] ?? eventType;
}

const causes = (): Record<string, string> => ({
  'invalid-event': t(
    'It is not what was agreed. Handling it again fails until its sender is repaired; discard it when nothing is lost.',
  ),
  'handler-failed': t('The service failed on it again and again. Re-drive it when the cause is gone.'),
});

/** What went wrong, and what helps. */
export function causeWords({ code }: Pick<LetterCause, 'code'>): string {
  return causes()[code] ?? t('The service refused it. Re-drive it when the cause is gone.');
}

/** What would become of one or more letters: "2 will be handled again", "It would fail again: …". */
export const verdicts = (): Record<Verdict, string> => ({
  ready: t('will be handled again'),
  'does-not-fit': t('would fail again: the contract is not met'),
  'no-handler': t('would be read by nobody any more'),
  gone: t('cannot be handled again: no longer kept'),
  'not-open': t('would change nothing: not waiting'),
});

export const states = (): { value: LetterState; label: string; none: string }[] => [
  { value: 'open', label: t('Waiting'), none: t('Nothing is stuck. Every message was handled.') },
  { value: 'redriving', label: t('Being handled'), none: t('Nothing is being handled again.') },
  { value: 'redriven', label: t('Handled'), none: t('No letter has been handled by a re-drive yet.') },
  { value: 'discarded', label: t('Discarded'), none: t('No letter has been discarded yet.') },
];

/** "3 letters of 2 conversations" */
export function countWords({ letters, conversations }: { letters: number; conversations: number }): string {
  const said = letters === 1 ? t('1 letter') : t('{{letters}} letters', { letters });
  if (conversations === 0) return said;
  return conversations === 1
    ? t('{{letters}} of 1 conversation', { letters: said })
    : t('{{letters}} of {{conversations}} conversations', { letters: said, conversations });
}
