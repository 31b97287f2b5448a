import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { poisonNotKept } from '../faults/poison-fault.js';
import type { History } from '../history/history.js';
import type { Lab } from '../lab/lab.js';

/** Calls one draft request may make: the product's own limit. */
const MODEL_CALLS = 12;

interface AuditRow {
  workspace: string;
  seq: string;
  actor: string;
  action: string;
  object_kind: string;
  object_id: string;
  detail: object;
  at: Date;
  prev_hash: string;
  hash: string;
}

/** How far the streams were compared with analytics by earlier runs. */
const compared = new WeakMap<Lab, Map<string, number>>();

/** Counts that must be 0, from our own stores and from the simulators. */
export async function noteCounts(lab: Lab, history: History): Promise<void> {
  const counts: Record<string, number> = {
    ...(await auditCounts(lab)),
    ...(await analyticsCounts(lab)),
    'inbox.twice': await repeatedInInbox(lab),
    'model.calls-beyond-limit': await greedyRequests(lab),
    'poison.not-kept': await poisonNotKept(lab),
    'api.violations': lab.telegram.violations.length + lab.model.violations.length,
  };
  for (const [name, count] of Object.entries(counts)) history.note('lab', 'info', 'count', name, { count });
}

/** The chain recomputed by its published definition, not by the service's own code. */
async function auditCounts(lab: Lab): Promise<Record<string, number>> {
  const rows = await lab.rows<AuditRow>('SELECT * FROM review.audit ORDER BY workspace, seq');
  let breaks = 0;
  let previous = '0'.repeat(64);
  for (const [index, row] of rows.entries()) {
    if (rows[index - 1]?.workspace !== row.workspace) previous = '0'.repeat(64);
    if (row.prev_hash !== previous || row.hash !== hashOf(row)) breaks += 1;
    previous = row.hash;
  }
  const approved = new Set(
    rows.filter(({ action }) => action === 'reply.approved').map(({ object_id: id }) => id),
  );
  const replies = await lab.rows<{ reply_id: string }>(
    `SELECT reply_id FROM review.reply WHERE approved_by LIKE 'person:%'`,
  );
  return {
    'audit.chain-breaks': breaks,
    'audit.missing-approvals': replies.filter(({ reply_id: id }) => !approved.has(id)).length,
  };
}

function hashOf({
  workspace,
  seq,
  actor,
  action,
  object_kind,
  object_id,
  detail,
  at,
  prev_hash,
}: AuditRow): string {
  const entry = { workspace, actor, action, objectKind: object_kind, objectId: object_id, detail };
  const text = canonicalize({ prevHash: prev_hash, seq: Number(seq), at: at.toISOString(), ...entry })!;
  return createHash('sha256').update(text).digest('hex');
}

/** Events of the streams that analytics lacks, or has more than once, since the run before. */
async function analyticsCounts(lab: Lab): Promise<Record<string, number>> {
  const done = compared.get(lab) ?? new Map<string, number>();
  compared.set(lab, done);
  let missing = 0;
  let twice = 0;
  for (const stream of ['INBOUND', 'TURNS', 'OUTBOUND'] as const) {
    const { ids, last } = await lab.bus.eventsAfter(stream, done.get(stream) ?? 0);
    done.set(stream, last);
    const [row] = await lab.product.query<{ found: number; rows: number }>(
      'countersign_analytics',
      'SELECT count(DISTINCT event_id)::int AS found, count(*)::int AS rows FROM analytics.event WHERE event_id = ANY($1)',
      [ids],
    );
    missing += new Set(ids).size - (row?.found ?? 0);
    twice += (row?.rows ?? 0) - (row?.found ?? 0);
  }
  return { 'analytics.missing': missing, 'analytics.twice': twice };
}

/** Two copies that race into one window make one turn, which nobody outside can tell from one copy: only the inbox shows them. */
async function repeatedInInbox(lab: Lab): Promise<number> {
  const [row] = await lab.rows<{ count: number }>(
    'SELECT (count(*) - count(DISTINCT event_id))::int AS count FROM debouncer.inbox',
  );
  return row?.count ?? 0;
}

async function greedyRequests(lab: Lab): Promise<number> {
  const [row] = await lab.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM (
       SELECT request_id FROM supervisor.llm_call GROUP BY request_id HAVING count(*) > $1) greedy`,
    [MODEL_CALLS],
  );
  return row?.count ?? 0;
}
