import { StandingAudit } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { auditHash, GENESIS, type AuditEntry } from './audit.js';

/** Rows recomputed between two breaths: other work of the service goes on meanwhile. */
const BATCH = 500;

interface TrailRow {
  seq: string;
  actor: string;
  action: string;
  object_kind: AuditEntry['objectKind'];
  object_id: string;
  detail: Record<string, unknown>;
  at: Date;
  prev_hash: string;
  hash: string;
}

interface Link {
  seq: number;
  hash: string;
}

const START: Link = { seq: 0, hash: GENESIS };
/** Places named of a broken chain; one is enough to know. */
const MOST_BREAKS = 100;

/** The trail is whole: every row is where it was put and says what it said (OB-08). */
@Injectable()
export class TrailAudit {
  /** How far each workspace's chain was recomputed. */
  private readonly verified = new Map<string, Link>();

  constructor(
    standing: StandingAudit,
    private readonly dataSource: DataSource,
  ) {
    standing.add('chain_breaks', 'Rows of the audit trail that are missing or were changed', async (look) => {
      // A row behind what was recomputed can be bent too: once a day the chain is walked from its beginning.
      if (look.everything) this.verified.clear();
      return [...(look.everything ? [] : look.known), ...(await this.breaks())];
    });
  }

  /** The whole chain of a workspace, from its first row to its head of now. */
  async prove(workspace: string): Promise<{ rows: number; breaks: string[]; head: string }> {
    const [row]: { seq: string; hash: string }[] = await this.dataSource.query(
      'SELECT seq, hash FROM audit_head WHERE workspace = $1',
      [workspace],
    );
    const head = { seq: Number(row?.seq ?? 0), hash: row?.hash ?? GENESIS };
    const { found } = await this.walk(workspace, START, head);
    return { rows: head.seq, breaks: found.slice(0, MOST_BREAKS), head: head.hash };
  }

  private async breaks(): Promise<string[]> {
    const heads: { workspace: string; seq: string; hash: string }[] = await this.dataSource.query(
      'SELECT workspace, seq, hash FROM audit_head',
    );
    const found: string[] = [];
    for (const { workspace, seq, hash } of heads) {
      const walked = await this.walk(workspace, this.verified.get(workspace) ?? START, {
        seq: Number(seq),
        hash,
      });
      this.verified.set(workspace, walked.last);
      found.push(...walked.found.map((place) => `${workspace}/${place}`));
    }
    return found;
  }

  /** From a row that is sound to the head as it was when the look began. */
  private async walk(workspace: string, from: Link, head: Link): Promise<{ found: string[]; last: Link }> {
    const found: string[] = [];
    let last = from;
    while (last.seq < head.seq) {
      const rows: TrailRow[] = await this.dataSource.query(
        `SELECT * FROM audit WHERE workspace = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT ${BATCH}`,
        [workspace, last.seq, head.seq],
      );
      for (const row of rows) {
        if (!follows(row, workspace, last)) found.push(row.seq);
        last = { seq: Number(row.seq), hash: row.hash };
      }
      if (rows.length === 0) break;
    }
    if (last.seq !== head.seq || last.hash !== head.hash) found.push('head');
    return { found, last };
  }
}

function follows(row: TrailRow, workspace: string, before: Link): boolean {
  const { actor, action, object_kind: objectKind, object_id: objectId, detail } = row;
  const entry = { workspace, actor, action, objectKind, objectId, detail };
  return (
    Number(row.seq) === before.seq + 1 &&
    row.prev_hash === before.hash &&
    row.hash === auditHash(before.hash, before.seq + 1, row.at.toISOString(), entry)
  );
}
