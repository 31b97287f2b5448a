import type {
  ContactStatusChanged,
  EscalationAcknowledged,
  EscalationRaised,
  Envelope,
  ReplyCancelled,
  ReplyRejected,
  ReplyResolved,
  ReplySent,
  ReplyUnknown,
  ReviewClosed,
  ReviewExpired,
  ReviewOpened,
  ReviewRejected,
} from '@countersign/contracts';

/** What others can be told of. These names and what stands under them are a promise to their programs. */
export const WEBHOOK_EVENTS = [
  'item.opened',
  'item.decided',
  'reply.sent',
  'reply.failed',
  'reply.cancelled',
  'reply.unknown',
  'reply.resolved',
  'contact.status_changed',
  'escalation.raised',
  'escalation.acknowledged',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** One that says nothing but that it arrived. */
export const TEST_EVENT = 'webhook.test';

/** What a receiver is told: `type`, `timestamp`, `data`, as Standard Webhooks has it. */
export interface WebhookMessage {
  /** Of the event it tells of. */
  id: string;
  type: WebhookEvent | typeof TEST_EVENT;
  body: string;
}

type Told = { type: WebhookEvent; data: object } | undefined;
type Reply = Pick<ReplySent, 'replyId' | 'ordinal' | 'bubbles'>;

const reply = ({ replyId, ordinal, bubbles }: Reply): object => ({
  replyId,
  ordinal,
  bubbles: bubbles.map(({ bubbleId, position, state }) => ({ bubbleId, position, state })),
});

/**
 * Picked field by field: ids, codes and outcomes. What somebody wrote, who they are at their provider, and a provider's words
 * are not among them, and no field that an event gets later is told by itself.
 */
const TOLD: Record<string, (data: never) => Told> = {
  'review.opened': ({ itemId, generation }: ReviewOpened) => ({
    type: 'item.opened',
    data: { itemId, generation },
  }),
  'review.closed': ({ itemId, generation, actor, reason, replyId }: ReviewClosed) => ({
    type: 'item.decided',
    data: {
      ...{ itemId, generation, actor },
      ...(reason === 'approved' ? { outcome: 'approved', replyId } : { outcome: 'closed', reason }),
    },
  }),
  'review.rejected': ({ itemId, generation, actor, reason, code, nextStep }: ReviewRejected) => ({
    type: 'item.decided',
    data: { itemId, generation, actor, outcome: 'rejected', reason: code ?? reason, nextStep },
  }),
  'review.expired': ({ itemId, generation, actor }: ReviewExpired) => ({
    type: 'item.decided',
    data: { itemId, generation, actor, outcome: 'expired' },
  }),
  'reply.sent': (data: ReplySent) => ({ type: 'reply.sent', data: reply(data) }),
  'reply.rejected': (data: ReplyRejected) => ({
    type: 'reply.failed',
    data: { ...reply(data), code: data.code },
  }),
  'reply.cancelled': (data: ReplyCancelled) => ({
    type: 'reply.cancelled',
    data: { ...reply(data), reason: data.reason },
  }),
  'reply.unknown': (data: ReplyUnknown) => ({
    type: 'reply.unknown',
    data: { ...reply(data), code: data.errorCode },
  }),
  'reply.resolved': (data: ReplyResolved) => ({
    type: 'reply.resolved',
    data: { ...reply(data), verdict: data.verdict, by: data.by, supersededBy: data.supersededBy },
  }),
  'contact.status-changed': ({ changeId, from, to, automated, correction, actor }: ContactStatusChanged) => ({
    type: 'contact.status_changed',
    data: { changeId, from, to, automated, correction, actor },
  }),
  'escalation.raised': (data: EscalationRaised) => {
    const { escalationId, itemId, level, reasons, why, alert, raisedAt, dueAt } = data;
    return {
      type: 'escalation.raised',
      data: { escalationId, itemId, level, reasons, why, alert, raisedAt, dueAt },
    };
  },
  'escalation.acknowledged': ({ escalationId, itemId, level, actor, afterMs }: EscalationAcknowledged) => ({
    type: 'escalation.acknowledged',
    data: { escalationId, itemId, level, actor, afterMs },
  }),
};

/**
 * @param address where people open the workspace
 * @returns undefined for what nobody outside is told of
 */
export function messageOf(event: Envelope, address: string): WebhookMessage | undefined {
  const told = TOLD[event.type]?.(event.data as never);
  if (!told) return undefined;
  const { workspace, channel, accountId, conversationId, contactId } = event;
  const data = { workspace, channel, accountId, conversationId, contactId, ...told.data };
  // Whoever is woken by it has one click to the page that tells more.
  if (told.type === 'escalation.raised') Object.assign(data, { link: `${address}/escalations` });
  return { id: event.id, type: told.type, body: bodyOf(told.type, event.time, data) };
}

/** @param time ISO 8601 */
export function testMessage(id: string, time: string, endpointId: string): WebhookMessage {
  return { id, type: TEST_EVENT, body: bodyOf(TEST_EVENT, time, { endpointId }) };
}

const bodyOf = (type: string, timestamp: string, data: object): string =>
  JSON.stringify({ type, timestamp, data });
