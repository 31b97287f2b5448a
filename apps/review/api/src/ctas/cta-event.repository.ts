import { CtaResponded, CtaSent, derivedId, type CtaResponse, type CtaStage } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';

/** A call to action in a reply. */
export interface CtaEventRow {
  cta_event_id: string;
  workspace: string;
  contact_id: string;
  reply_id: string;
  cta_id: string;
  cta_version: number;
  stage: CtaStage;
  depth: number;
  sent_at: Date | null;
  response: CtaResponse;
  version: number;
}

const factsOf = (row: CtaEventRow) => ({
  ...{ ctaEventId: row.cta_event_id, ctaId: row.cta_id, ctaVersion: row.cta_version },
  ...{ stage: row.stage, replyId: row.reply_id },
});

/** The reply reached them, and what it asks for with it. Called once for a reply. */
export async function ctasSent(
  manager: EntityManager,
  conversation: ConversationRow,
  replyId: string,
): Promise<void> {
  const [rows]: [CtaEventRow[], number] = await manager.query(
    'UPDATE cta_event SET sent_at = now() WHERE reply_id = $1 AND sent_at IS NULL RETURNING *',
    [replyId],
  );
  for (const row of rows) {
    const data: CtaSent = { ...factsOf(row), depth: row.depth };
    const facts = { ...placeOf(conversation), id: row.cta_event_id, causationId: replyId, data };
    await Outbox.add(manager, encodeEvent('review', CtaSent, facts));
  }
}

/** Says what came of one, once for each version. @returns the new version */
export async function keepResponse(
  manager: EntityManager,
  conversation: ConversationRow,
  row: CtaEventRow,
  { response, actor }: { response: CtaResponse; actor: string },
): Promise<number> {
  const version = row.version + 1;
  const [[kept]]: [[{ after: number }], number] = await manager.query(
    `UPDATE cta_event SET response = $2, responded_by = $3, responded_at = now(), version = $4 WHERE cta_event_id = $1
     RETURNING greatest(0, extract(epoch FROM now() - sent_at))::int AS after`,
    [row.cta_event_id, response, actor, version],
  );
  const data: CtaResponded = {
    ...factsOf(row),
    from: row.response,
    response,
    actor,
    afterSeconds: kept.after,
  };
  const id = derivedId(row.cta_event_id, `cta.responded:${version}`);
  await Outbox.add(manager, encodeEvent('review', CtaResponded, { ...placeOf(conversation), id, data }));
  return version;
}

/** They asked for no more messages: whatever they were asked is answered by it. */
export async function ctasOptedOut(manager: EntityManager, conversation: ConversationRow): Promise<void> {
  const rows: CtaEventRow[] = await manager.query(
    `SELECT * FROM cta_event WHERE contact_id = $1 AND response = 'PENDING' AND sent_at IS NOT NULL FOR UPDATE`,
    [conversation.contact_id],
  );
  for (const row of rows)
    await keepResponse(manager, conversation, row, { response: 'OPTED_OUT', actor: 'policy:commands@1' });
}
