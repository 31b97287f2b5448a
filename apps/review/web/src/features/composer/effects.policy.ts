import { MAX_EFFECTS, TICKET_LIMITS, type EffectContent } from '@countersign/contracts/approval';

/** A ticket nobody has written anything into. */
export const NEW_TICKET: EffectContent = {
  kind: 'open-ticket',
  ticket: { subject: '', details: '', priority: 'normal' },
};

/** What stands in the way of what is to be done, in their order. */
export function effectProblems(effects: readonly EffectContent[]): string[] {
  return effects.flatMap(({ ticket }, index) => {
    const name = effects.length > 1 ? `Ticket ${index + 1}` : 'The ticket';
    const blank = [ticket.subject, ticket.details].some((text) => text.trim() === '');
    const long =
      ticket.subject.length > TICKET_LIMITS.subject || ticket.details.length > TICKET_LIMITS.details;
    return [
      ...(blank ? [`${name} needs a subject and details.`] : []),
      ...(long
        ? [
            `${name} takes ${TICKET_LIMITS.subject} characters of subject and ${TICKET_LIMITS.details} of details.`,
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
  if (effects.length === 0) return 'Approve & send';
  return `Approve & send, open ${effects.length === 1 ? 'a ticket' : `${effects.length} tickets`}`;
}
