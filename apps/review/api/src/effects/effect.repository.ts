import { derivedId, type CountersignedEffect } from '@countersign/contracts';
import type { EffectContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import type { ThreadEffectDto } from './effect.dto.js';
import { offeredEffects } from './effect-offers.service.js';

/** Told to a draft, and shown beside a thread. */
const TOLD = 5;
const SHOWN = 20;

interface EffectRow {
  effect_id: string;
  kind: EffectContent['kind'];
  parameters: Omit<EffectContent, 'kind'>;
  state: ThreadEffectDto['state'];
  code: string | null;
  words: string | null;
  reference: string | null;
  approver_name: string;
  approved_at: Date;
}

/** @throws Problem 422 `effect_unavailable` where nobody takes what should be done */
export async function assertOffered(
  manager: EntityManager,
  effects: readonly EffectContent[],
): Promise<void> {
  if (effects.length === 0) return;
  const offered = await offeredEffects(manager);
  if (effects.every(({ kind }) => offered.includes(kind))) return;
  throw new Problem(422, 'effect_unavailable', 'Nothing is set up that could do this. Take it off.');
}

/** Keeps what an approval orders to be done, in its transaction. */
export async function keepEffects(
  manager: EntityManager,
  { conversation_id: conversationId }: ConversationRow,
  { replyId, effects }: { replyId: string; effects: readonly EffectContent[] },
): Promise<void> {
  for (const [position, { kind, ...parameters }] of effects.entries()) {
    await manager.query(
      'INSERT INTO reply_effect (effect_id, reply_id, conversation_id, position, kind, parameters) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        ...[derivedId(replyId, `effect:${position}`), replyId, conversationId, position, kind],
        JSON.stringify(parameters),
      ],
    );
  }
}

/** What was countersigned in a conversation, newest last. An approval that was taken back ordered nothing; one that did not stand, neither; of one whose words are gone nothing is left to tell. */
async function countersigned(
  manager: EntityManager,
  conversationId: string,
  most: number,
): Promise<EffectRow[]> {
  const rows: EffectRow[] = await manager.query(
    `SELECT e.*, r.approver_name, r.approved_at,
       CASE WHEN e.state = 'approved' AND r.state = 'rejected' AND r.code = 'approval-invalid' THEN 'refused' ELSE e.state END AS state
     FROM reply_effect e JOIN reply r USING (reply_id) WHERE e.conversation_id = $1 AND r.state <> 'undone' AND e.parameters <> '{}'
     ORDER BY r.approved_at DESC, e.position DESC LIMIT $2`,
    [conversationId, most],
  );
  return rows.reverse();
}

/** As the workspace shows it. */
export async function shownEffects(
  manager: EntityManager,
  conversationId: string,
): Promise<ThreadEffectDto[]> {
  return (await countersigned(manager, conversationId, SHOWN)).map((row) => ({
    id: row.effect_id,
    kind: row.kind,
    ticket: row.parameters.ticket,
    state: row.state,
    code: row.code ?? undefined,
    words: row.words ?? undefined,
    reference: row.reference ?? undefined,
    author: row.approver_name,
    at: row.approved_at.toISOString(),
  }));
}

/** As the next draft is told. */
export async function toldEffects(
  manager: EntityManager,
  conversationId: string,
): Promise<CountersignedEffect[] | undefined> {
  const rows = await countersigned(manager, conversationId, TOLD);
  if (rows.length === 0) return undefined;
  return rows.map(({ kind, parameters, state, reference, approved_at: at }) => ({
    ...{ kind, about: parameters.ticket.subject, state, at: at.toISOString() },
    ...(reference && { reference }),
  }));
}
