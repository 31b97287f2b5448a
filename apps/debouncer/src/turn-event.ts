import { derivedId, TurnClosed, type Channel } from '@countersign/contracts';
import { encodeEvent, type EncodedEvent } from '@countersign/messaging';
import { retroactiveSpan, withSpan } from '@countersign/observability';
import type { Closing, WindowRow } from './turn.policy.js';

/** The event, inside the trace of the turn's first message; the wait is told afterwards, no span stays open for it. */
export function encodeTurn(
  window: WindowRow,
  { turnId, first, settled }: Closing,
  data: TurnClosed,
): Promise<EncodedEvent> {
  const parent = first.traceparent ?? undefined;
  const others = settled.filter((row) => row !== first).map((row) => row.traceparent ?? undefined);
  retroactiveSpan('debounce wait', {
    start: window.opened_at,
    end: window.now,
    parent,
    links: others,
    attributes: { 'cs.window.reason': data.reason, 'cs.window.extensions': data.messages.length - 1 },
  });
  const attributes = { 'cs.turn.id': turnId, 'cs.turn.messages': data.messages.length };
  return withSpan('turn close', { parent, links: others, attributes }, async () =>
    encodeEvent('debouncer', TurnClosed, {
      id: derivedId(turnId, 'turn.closed'),
      workspace: first.workspace,
      channel: (first.channel ?? undefined) as Channel | undefined,
      accountId: first.account_id ?? undefined,
      conversationId: window.conversation_id,
      contactId: first.contact_id ?? undefined,
      correlationId: turnId,
      causationId: first.event_id,
      time: window.now,
      data,
    }),
  );
}
