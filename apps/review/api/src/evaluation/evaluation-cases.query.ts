import type { DraftReady, HistoryEntry, TurnMessage } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { EvaluationCaseDto, EvaluationCasesQuery } from './evaluation-case.dto.js';

interface Row {
  id: string;
  item_id: string;
  conversation_id: string;
  channel: string;
  approved_at: string;
  bubbles: { text?: string }[];
  draft: DraftReady;
  messages: TurnMessage[];
  history: HistoryEntry[] | null;
}

/** The last things said before a turn, as the memory would tell them; only what was sent counts as said by us (ME-10). */
const HISTORY = `
  SELECT json_agg(json_build_object('role', role, 'text', text, 'at', at) ORDER BY at) FROM (
    SELECT * FROM (
      SELECT 'contact' AS role, m.text, m.provider_at AS at FROM message m
       WHERE m.conversation_id = r.conversation_id AND m.text <> '' AND m.deleted_at IS NULL AND m.provider_at < asked.first_at
      UNION ALL
      SELECT 'business', (SELECT string_agg(b->>'text', E'\\n') FROM jsonb_array_elements(s.bubbles) b), s.approved_at FROM reply s
       WHERE s.conversation_id = r.conversation_id AND s.state IN ('sent', 'unknown') AND NOT s.test AND s.approved_at < asked.first_at) said
     WHERE text <> '' ORDER BY at DESC LIMIT 10) newest`;

/**
 * Replies with the draft their reviewer had before them: of a model's drafts alone, of decisions that still stand, and without those whose
 * writer has taken a message back.
 */
const CASES = `
  SELECT r.reply_id AS id, r.item_id, r.conversation_id, c.channel, r.bubbles, d.body AS draft, asked.messages, (${HISTORY}) AS history,
         to_char(r.approved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS approved_at
    FROM reply r
    JOIN conversation c USING (conversation_id)
   CROSS JOIN LATERAL (SELECT body FROM draft WHERE draft.item_id = r.item_id AND state = 'ready' ORDER BY generation DESC LIMIT 1) d
   CROSS JOIN LATERAL (
     SELECT json_agg(m ORDER BY (m->>'seq')::bigint) AS messages, min((m->>'providerTime')::timestamptz) AS first_at
       FROM turn t CROSS JOIN jsonb_array_elements(t.messages) m WHERE t.answered_by = r.reply_id) asked
   WHERE c.workspace = $1 AND r.approved_at > $2 AND r.state NOT IN ('undone', 'cancelled') AND r.removed_days IS NULL
     AND NOT (d.body->>'offline')::boolean AND asked.messages IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM (SELECT (m->>'eventId')::uuid AS event_id FROM json_array_elements(asked.messages) m OFFSET 0) m JOIN message x USING (event_id)
                      WHERE x.deleted_at IS NOT NULL)
   ORDER BY r.approved_at, r.reply_id LIMIT $3`;

/** What people made of drafts, to try other models and prompts with. */
@Injectable()
export class EvaluationCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** Reads a page, oldest first; what customers wrote leaves the workspace with it, so it is on the trail. */
  page(
    person: Person,
    { after = '1970-01-01T00:00:00Z', limit = 200 }: EvaluationCasesQuery,
  ): Promise<EvaluationCaseDto[]> {
    const { workspace } = this.current;
    return this.dataSource.transaction(async (manager) => {
      const rows: Row[] = await manager.query(CASES, [workspace, after, limit]);
      if (rows.length > 0)
        await appendAudit(manager, {
          workspace,
          actor: actorOf(person),
          action: 'evaluation-cases.read',
          objectKind: 'setting',
          objectId: 'evaluation-cases',
          detail: { count: rows.length, after },
        });
      return rows.map(caseOf);
    });
  }
}

function caseOf({ draft, ...row }: Row): EvaluationCaseDto {
  const { usage, promptVersion, language, evidence, stages = [], findings = [], requestId } = draft;
  const { provider, model, profile, costUsd } = usage;
  return {
    id: row.id,
    itemId: row.item_id,
    conversationId: row.conversation_id,
    channel: row.channel,
    approvedAt: row.approved_at,
    messages: row.messages,
    history: row.history ?? [],
    drafted: draft.bubbles.map(({ text }) => text),
    approved: row.bubbles.flatMap(({ text }) => (text ? [text] : [])),
    provenance: {
      ...{ requestId, language, profile, provider, model, costUsd, promptVersion },
      policyVersion: draft.verdict?.policyVersion,
      verdict: draft.verdict?.verdict,
      evidence: evidence.map(({ kind, title }) => ({ kind, title })),
      stages: stages.map(({ step, outcome, reason }) => ({ step, outcome, reason })),
    },
    findings,
  };
}
