import { MAX_EFFECTS, TICKET_LIMITS, type EffectContent } from '@countersign/contracts/approval';
import { t } from '../../lib/language/t.js';

/** A ticket nobody has written anything into. */
export const NEW_TICKET: EffectContent = {
  kind: 'open-ticket',
  ticket: { subject: '', details: '', priority: 'normal' },
};

/** What stands in the way of what is to be done, in their order. */
export function effectProblems(effects: readonly EffectContent[]): string[] {
  return effects.flatMap(({ ticket }, index) => {
    const name = effects.length > 1 ? t('Ticket {{index}}', { index: index + 1 }) : t('The ticket');
    const blank = [ticket.subject, ticket.details].some((text) => text.trim() === '');
    const long =
      ticket.subject.length > TICKET_LIMITS.subject || ticket.details.length > TICKET_LIMITS.details;
    return [
      ...(blank ? [t('{{name}} needs a subject and details.', { name })] : []),
      ...(long
        ? [
            t('{{name}} takes {{subject}} characters of subject and {{details}} of details.', {
              name,
              subject: TICKET_LIMITS.subject,
              details: TICKET_LIMITS.details,
            }),
          ]
        : []),
    ];
  });
}

/** Whether an effect is one the draft proposes, with nothing of it changed. */
export function isProposedEffect(effect: EffectContent, proposed: readonly EffectContent[]): boolean {
  return proposed.some((one) => JSON.stringify(one) === JSON.stringify(effect));
}

/** Whether one more can be ordered. */
export const mayAdd = (effects: readonly EffectContent[]): boolean => effects.length < MAX_EFFECTS;

/** The decision, with its consequence said. */
export function approveVerb(effects: readonly EffectContent[]): string {
  if (effects.length === 0) return t('Approve & send');
  return t('Approve & send, open {{effects}}', {
    effects: effects.length === 1 ? t('a ticket') : t('{{effects}} tickets', { effects: effects.length }),
  });
}
