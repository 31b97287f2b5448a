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

  private async breaks(): Promise<string[]> {
    const heads: { workspace: string; seq: string; hash: string }[] = await this.dataSource.query(
      'SELECT workspace, seq, hash FROM audit_head',
    );
    const found: string[] = [];
    for (const { workspace, seq, hash } of heads) {
      found.push(...(await this.walk(workspace, { seq: Number(seq), hash })));
    }
    return found;
  }

  /** From the last verified row to the head as it was when the look began. */
  private async walk(workspace: string, head: Link): Promise<string[]> {
    const found: string[] = [];
    let last = this.verified.get(workspace) ?? { seq: 0, hash: GENESIS };
    while (last.seq < head.seq) {
      const rows: TrailRow[] = await this.dataSource.query(
        `SELECT * FROM audit WHERE workspace = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT ${BATCH}`,
        [workspace, last.seq, head.seq],
      );
      for (const row of rows) {
        if (!follows(row, workspace, last)) found.push(`${workspace}/${row.seq}`);
        last = { seq: Number(row.seq), hash: row.hash };
      }
      if (rows.length === 0) break;
    }
    if (last.seq !== head.seq || last.hash !== head.hash) found.push(`${workspace}/head`);
    this.verified.set(workspace, last);
    return found;
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
