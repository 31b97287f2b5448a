import { StandingAudit, type AuditLook } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApprovalVerifier } from '../approval/approval-verifier.js';
import type { SignedApproval } from './send-row.js';

/**
 * A reply's first byte left although one before it in its conversation was missing or had not ended. Every earlier one is
 * compared, not only the last: a cancelled one in between ends early and proves nothing about those before it.
 */
const OVERTOOK = `
  SELECT s.reply_id FROM send s
  WHERE (s.started_at > now() - make_interval(secs => $1) OR s.reply_id = ANY($2)) AND s.started_at IS NOT NULL
    AND s.ordinal > 1 AND s.workspace NOT IN (SELECT f.workspace FROM forgotten_workspace f) AND (
      EXISTS (SELECT 1 FROM send p WHERE p.conversation_id = s.conversation_id AND p.ordinal < s.ordinal
        AND (p.settled_at IS NULL OR p.settled_at > s.started_at))
      OR NOT EXISTS (SELECT 1 FROM send p WHERE p.conversation_id = s.conversation_id AND p.ordinal = s.ordinal - 1))`;

const UNAPPROVED = `
  SELECT reply_id FROM send WHERE NOT approved AND state IN ('sending', 'sent', 'unknown')`;

/** What left, or is said to have left, in the order of ids so that it can be read in parts. */
const LEFT = `
  SELECT reply_id, workspace, conversation_id, ordinal, expects_ordinal, freshness, approval FROM send
  WHERE reply_id > $3 AND approved AND (started_at > now() - make_interval(secs => $1) OR reply_id = ANY($2)
    OR (started_at IS NULL AND state IN ('sent', 'unknown')))
  ORDER BY reply_id LIMIT 500`;

interface LeftRow {
  reply_id: string;
  workspace: string;
  conversation_id: string;
  ordinal: number;
  expects_ordinal: number | null;
  freshness: 'exact' | 'any';
  approval: SignedApproval | 'before' | null;
}

/** The ledger proves that replies left in order and each under its approval (OB-08). */
@Injectable()
export class LedgerAudit {
  constructor(
    standing: StandingAudit,
    private readonly dataSource: DataSource,
    private readonly verifier: ApprovalVerifier,
  ) {
    standing.add('order_violations', 'Replies that overtook an earlier one of their conversation', (look) =>
      this.ids(OVERTOOK, [look.lookBackSeconds, look.known]),
    );
    standing.add('unapproved_sends', 'Replies that left without an approval that verifies', async (look) => [
      ...(await this.ids(UNAPPROVED)),
      ...(await this.unsigned(look)),
    ]);
  }

  private async unsigned({ lookBackSeconds, known }: AuditLook): Promise<string[]> {
    const found: string[] = [];
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows: LeftRow[] = await this.dataSource.query(LEFT, [lookBackSeconds, known, last]);
      found.push(...rows.filter((row) => !this.isSigned(row)).map(({ reply_id: id }) => id));
      const end = rows.at(-1);
      if (!end) return found;
      last = end.reply_id;
    }
  }

  private isSigned({ approval, ...row }: LeftRow): boolean {
    if (approval === 'before') return true;
    if (!approval) return false;
    const { signature, ...signed } = approval;
    const { reply_id: replyId, workspace, conversation_id: conversationId, ordinal, freshness } = row;
    const expected = row.expects_ordinal === null ? {} : { expectsOrdinal: row.expects_ordinal };
    const record = { replyId, workspace, conversationId, ordinal, freshness, ...expected, ...signed };
    return this.verifier.isSigned(record, signature);
  }

  private async ids(sql: string, values: unknown[] = []): Promise<string[]> {
    const rows: { reply_id: string }[] = await this.dataSource.query(sql, values);
    return rows.map(({ reply_id: id }) => id);
  }
}
