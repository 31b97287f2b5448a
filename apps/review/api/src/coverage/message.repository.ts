import type { Envelope, InboundMessage } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

/** An inbound fact and where its stream has it. */
export interface Fact {
  event: Envelope<InboundMessage>;
  seq: number;
}

const COLUMNS = {
  event_id: 'uuid',
  seq: 'bigint',
  kind: 'text',
  text: 'text',
  attachments: 'jsonb',
  provider_message_id: 'text',
  reply_to: 'text',
  command: 'text',
  forwarded: 'text',
  provider_at: 'timestamptz',
  received_at: 'timestamptz',
  edited_at: 'timestamptz',
} as const;

const STORE = `
  INSERT INTO message (conversation_id, ${Object.keys(COLUMNS).join(', ')})
  SELECT $1, * FROM unnest(${Object.values(COLUMNS)
    .map((type, index) => `$${index + 2}::${type}[]`)
    .join(', ')})
  ON CONFLICT (conversation_id, provider_message_id) DO UPDATE SET
    revisions = message.revisions || CASE WHEN excluded.seq > message.seq
      THEN jsonb_build_object('text', message.text, 'until', excluded.edited_at)
      ELSE jsonb_build_object('text', excluded.text, 'until', message.edited_at) END,
    text = CASE WHEN excluded.seq > message.seq THEN excluded.text ELSE message.text END,
    attachments = CASE WHEN excluded.seq > message.seq THEN excluded.attachments ELSE message.attachments END,
    provider_at = least(message.provider_at, excluded.provider_at),
    edited_at = coalesce(excluded.edited_at, message.edited_at)`;

/**
 * Puts inbound facts of one conversation into its thread. A provider's message is one row: edits keep the earlier wordings, a
 * deletion keeps the row. Facts may come in any order; the one with the highest stream sequence has the last word.
 */
export async function storeMessages(
  manager: EntityManager,
  conversationId: string,
  facts: readonly Fact[],
): Promise<void> {
  let together: Fact[] = [];
  const ids = new Set<string>();
  const store = async (): Promise<void> => {
    if (together.length > 0) await insert(manager, conversationId, together);
    together = [];
    ids.clear();
  };
  for (const fact of facts) {
    const { providerMessageId, fact: kind, receivedAt } = fact.event.data;
    // One statement cannot touch a row twice, and what is deleted must be there first.
    if (ids.has(providerMessageId)) await store();
    if (kind === 'deleted') {
      await manager.query(
        'UPDATE message SET deleted_at = $3 WHERE conversation_id = $1 AND provider_message_id = $2',
        [conversationId, providerMessageId, receivedAt],
      );
      continue;
    }
    ids.add(providerMessageId);
    together.push(fact);
  }
  await store();
}

async function insert(manager: EntityManager, conversationId: string, facts: readonly Fact[]): Promise<void> {
  const column = (of: (data: InboundMessage, fact: Fact) => unknown): unknown[] =>
    facts.map((fact) => of(fact.event.data, fact) ?? null);
  await manager.query(STORE, [
    conversationId,
    column((_data, { event }) => event.id),
    column((_data, { seq }) => seq),
    column(({ kind }) => kind),
    column(({ text }) => text),
    column(({ attachments }) => JSON.stringify(attachments)),
    column(({ providerMessageId }) => providerMessageId),
    column(({ replyTo }) => replyTo),
    column(({ command }) => command),
    column(({ forwarded }) => forwarded),
    column(({ providerTime }) => providerTime),
    column(({ receivedAt }) => receivedAt),
    column(({ fact, receivedAt }) => (fact === 'edited' ? receivedAt : null)),
  ]);
}
