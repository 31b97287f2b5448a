import { derivedId, type KnownCommitment } from '@countersign/contracts';
import { sameSubject, type FoundPromise } from '@countersign/rapport';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { contactJson, statementsOf, type ContactFacts } from '../facts/contact-facts.js';
import { toldToDrafts, truths } from '../facts/truth.policy.js';

/** A reply that was said, as history has it. */
export interface SaidReply {
  replyId: string;
  workspace: string;
  contactId: string;
  conversationId: string;
  text: string;
  at: Date;
  /** What the contact speaks, as far as known. */
  language: string | null;
}

/** Promises are listed up to this many, the soonest due first. */
const MOST = 20;
const COLUMNS = `commitment_id AS "commitmentId", kind, who, what, sentence, due_at AS "dueAt", due_precision AS precision, flexibility, said_at AS "saidAt"`;

type Row = Omit<KnownCommitment, 'dueAt' | 'saidAt'> & { dueAt: Date; saidAt: Date };

/** Every write is the same done once or twice. */
@Injectable()
export class CommitmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A reply once both its words and that they were sent are known. */
  async said(replyId: string): Promise<SaidReply | undefined> {
    const [row]: SaidReply[] = await this.dataSource.query(
      `SELECT r.reply_id AS "replyId", r.workspace, coalesce(r.contact_id, h.contact_id) AS "contactId",
              r.conversation_id AS "conversationId", h.text, h.at, c.language
         FROM reply r
         JOIN history_turn h ON h.conversation_id = r.conversation_id AND h.role = 'business' AND h.said_id = r.reply_id::text
         LEFT JOIN contact c ON c.workspace = r.workspace AND c.contact_id = coalesce(r.contact_id, h.contact_id)
        WHERE r.reply_id = $1 AND coalesce(r.contact_id, h.contact_id) IS NOT NULL`,
      [replyId],
    );
    return row;
  }

  /** IANA zone a contact is known to be in. */
  async zoneOf({ workspace, contactId }: SaidReply): Promise<string | undefined> {
    const [row]: [ContactFacts] = await this.dataSource.query(`SELECT ${contactJson('$1', '$2', 0)}`, [
      workspace,
      contactId,
    ]);
    return toldToDrafts(truths(...statementsOf(row))).find(({ key }) => key === 'zone')?.value;
  }

  /** Keeps what a reply promises. Of two promises of the same thing the one said last counts; the other is called off by it. */
  async keep(reply: SaidReply, promises: readonly FoundPromise[]): Promise<void> {
    if (promises.length === 0) return;
    await this.dataSource.transaction(async (manager) => {
      // Two replies to one contact are taken in one after the other: which of two promises counts must not hang on who is faster.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `commitment ${reply.workspace} ${reply.contactId}`,
      ]);
      for (const [position, promise] of promises.entries()) await put(manager, reply, position, promise);
      await supersede(manager, reply);
    });
  }

  /** Promises to a contact that are not over: due later than two hours ago (CM-03), the soonest first. */
  async active(workspace: string, contactId: string): Promise<KnownCommitment[]> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM commitment
        WHERE workspace = $1 AND contact_id = $2 AND state = 'active' AND due_at > now() - interval '2 hours'
        ORDER BY due_at, commitment_id LIMIT ${MOST}`,
      [workspace, contactId],
    );
    return rows.map(({ dueAt, saidAt, ...row }) => ({
      ...row,
      dueAt: dueAt.toISOString(),
      saidAt: saidAt.toISOString(),
    }));
  }

  /** @returns whether it was open until now */
  async settle(
    { workspace, contactId, commitmentId }: { workspace: string; contactId: string; commitmentId: string },
    state: 'fulfilled' | 'cancelled',
    by: string,
  ): Promise<boolean> {
    const [, settled]: [unknown, number] = await this.dataSource.query(
      `UPDATE commitment SET state = $4, settled_by = $5, settled_at = now()
        WHERE commitment_id = $3 AND workspace = $1 AND contact_id = $2 AND state = 'active'`,
      [workspace, contactId, commitmentId, state, by],
    );
    return settled > 0;
  }
}

async function put(
  manager: EntityManager,
  { replyId, workspace, contactId, conversationId, at }: SaidReply,
  position: number,
  { kind, who, what, sentence, dueAt, precision, flexibility }: FoundPromise,
): Promise<void> {
  await manager.query(
    `INSERT INTO commitment (commitment_id, workspace, contact_id, conversation_id, reply_id, position, kind, who, what, sentence,
                             due_at, due_precision, flexibility, said_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING`,
    [
      ...[derivedId(replyId, `commitment.${position}`), workspace, contactId, conversationId, replyId],
      ...[position, kind, who, what, sentence.text.slice(0, 1_000), dueAt, precision, flexibility, at],
    ],
  );
}

async function supersede(manager: EntityManager, { workspace, contactId }: SaidReply): Promise<void> {
  const rows: (Row & { replyId: string })[] = await manager.query(
    `SELECT ${COLUMNS}, reply_id AS "replyId" FROM commitment
      WHERE workspace = $1 AND contact_id = $2 AND state = 'active' ORDER BY said_at DESC, reply_id, position`,
    [workspace, contactId],
  );
  for (const [index, older] of rows.entries()) {
    const newer = rows
      .slice(0, index)
      .find(
        ({ kind, what, replyId }) =>
          replyId !== older.replyId && kind === older.kind && sameSubject(kind, what, older.what),
      );
    if (!newer) continue;
    await manager.query(
      `UPDATE commitment SET state = 'cancelled', settled_by = $2, settled_at = now() WHERE commitment_id = $1`,
      [older.commitmentId, `reply:${newer.replyId}`],
    );
  }
}
