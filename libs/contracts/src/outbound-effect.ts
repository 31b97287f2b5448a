/** What the platform can do outside the conversation, once a person has countersigned it (ADR 0038). */
export const EFFECT_KINDS = ['open-ticket'] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

export const TICKET_PRIORITIES = ['low', 'normal', 'high'] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/** Longest texts of a ticket, in characters. */
export const TICKET_LIMITS = { subject: 150, details: 4_000 } as const;

/** What a ticket is opened with. */
export interface TicketParameters {
  subject: string;
  details: string;
  priority: TicketPriority;
}

/** Something that is done outside the conversation, with exactly these parameters. */
export interface EffectContent {
  kind: EffectKind;
  ticket: TicketParameters;
}

/** Effects one approval may carry. */
export const MAX_EFFECTS = 3;

/** The fields of an effect that count: a stray property on the wire cannot change what was approved. */
export function effectContentOf({ kind, ticket }: EffectContent): EffectContent {
  const { subject, details, priority } = ticket;
  return { kind, ticket: { subject, details, priority } };
}
