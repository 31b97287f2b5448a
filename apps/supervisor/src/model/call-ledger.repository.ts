import type { Attempted, PriceRow } from '@countersign/llm';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BudgetBook, type Purse } from './budget.repository.js';
import type { Budgets } from './profiles.js';

/** What models are asked for. */
export type CallRole =
  'draft' | 'refine' | 'coherence' | 'judge' | 'extract' | 'label' | 'transcribe' | 'embed';

/** What is known of a call before it is made. */
export interface PlannedCall {
  requestId: string;
  /** What it is for; a draft unless said otherwise. */
  role?: CallRole;
  profile: string;
  provider: string;
  model: string;
  promptVersion: string;
}

/** What is set aside for a call. */
export interface Reservation {
  workspace: string;
  conversationId?: string;
  /** US dollars; undefined when the model has no price. */
  usd?: number;
  caps: Budgets;
}

/** Calls a request has made so far; those that were answered are no tries of the next one. */
export interface CallsSoFar {
  /** Number of the last one, whatever it was for. */
  last: number;
  /** Of one role. */
  byProfile: ReadonlyMap<string, number>;
}

/** What a request's calls for one thing have cost together. */
export interface CallTotals {
  attempts: number;
  inputTokens: number;
  cachedTokens: number;
  /** A vendor did not tell what it read from its cache. */
  cacheUnknown?: true;
  outputTokens: number;
  /** Absent when any call's cost is unknown. */
  costUsd?: number;
}

interface Standing {
  workspace: string | null;
  conversation_id: string | null;
  day: string;
  reserved: string | null;
}

/**
 * Every model call, written before it is made and its money set aside: a call that a crash cuts off is still in the books, and counts with
 * all that was reserved for it (SV-12, SV-13).
 */
@Injectable()
export class CallLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly budgets: BudgetBook,
  ) {}

  /** Calls this request made in an earlier life of the process are lost: paid perhaps, answered to nobody. */
  async resume(requestId: string, role: CallRole = 'draft'): Promise<CallsSoFar> {
    await this.dataSource.query(
      `UPDATE llm_call SET state = 'lost', finished_at = clock_timestamp() WHERE request_id = $1 AND state = 'started'`,
      [requestId],
    );
    const rows: { profile: string; role: string; calls: number; last: number }[] =
      await this.dataSource.query(
        `SELECT profile, role, count(*) FILTER (WHERE state <> 'ok')::int AS calls, max(attempt) AS last FROM llm_call WHERE request_id = $1 GROUP BY profile, role`,
        [requestId],
      );
    const same = rows.filter((row) => row.role === role);
    return {
      last: Math.max(0, ...rows.map(({ last }) => last)),
      byProfile: new Map(same.map(({ profile, calls }) => [profile, calls])),
    };
  }

  /** @throws BudgetUsedUp: then nothing is written, and no call may be made */
  begin(planned: PlannedCall, attempt: number, reservation?: Reservation): Promise<void> {
    const { requestId, role = 'draft', profile, provider, model, promptVersion } = planned;
    const { workspace, conversationId, usd, caps } = reservation ?? {};
    return this.dataSource.transaction(async (manager) => {
      const [{ day }]: [{ day: string }] = await manager.query(
        `INSERT INTO llm_call (request_id, attempt, role, profile, provider, model, prompt_version, workspace, conversation_id, reserved_usd, counted_usd)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
         RETURNING to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day`,
        [
          ...[requestId, attempt, role, profile, provider, model, promptVersion],
          ...[workspace, conversationId, usd],
        ],
      );
      if (workspace && usd && caps)
        await this.budgets.reserve(manager, { workspace, conversationId, day }, usd, caps);
    });
  }

  /** Our own no: the breaker was open, or the budget named by `code` used up. */
  async skip(
    planned: PlannedCall,
    attempt: number,
    state: 'breaker' | 'budget',
    code: string,
  ): Promise<void> {
    const { requestId, role = 'draft', profile, provider, model, promptVersion } = planned;
    await this.dataSource.query(
      `INSERT INTO llm_call (request_id, attempt, role, profile, provider, model, prompt_version, state, code, cost_usd, finished_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, clock_timestamp())`,
      [requestId, attempt, role, profile, provider, model, promptVersion, state, code],
    );
  }

  /** A cost that is not known counts as all that was reserved. */
  settle(
    { requestId }: PlannedCall,
    attempt: number,
    { outcome, code, usage }: Pick<Attempted, 'code' | 'usage'> & { outcome: string },
    { price, usd }: { price?: PriceRow; usd?: number },
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const [rows]: [Standing[]] = await manager.query(
        `UPDATE llm_call SET state = $3, code = $4, input_tokens = $5, cache_read_tokens = $6, cache_write_tokens = $7,
                output_tokens = $8, price_from = $9, cost_usd = $10, counted_usd = coalesce($10, reserved_usd), finished_at = clock_timestamp()
          WHERE request_id = $1 AND attempt = $2 AND state = 'started'
          RETURNING workspace, conversation_id, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, reserved_usd AS reserved`,
        [
          requestId,
          attempt,
          outcome,
          code,
          usage?.inputTokens,
          usage?.cacheReadTokens,
          usage?.cacheWriteTokens,
          usage?.outputTokens,
          price?.from,
          usd,
        ],
      );
      const [standing] = rows;
      if (!standing?.workspace || !standing.reserved || usd === undefined) return;
      const { workspace, conversation_id: conversation, day, reserved } = standing;
      const purse: Purse = { workspace, conversationId: conversation ?? undefined, day };
      await this.budgets.giveBack(manager, purse, Number(reserved) - usd);
    });
  }

  async totals(requestId: string, ...roles: CallRole[]): Promise<CallTotals> {
    const [row]: [CallTotals & { cost: string | null; unknown: boolean; untold: boolean }] =
      await this.dataSource.query(
        `SELECT count(*) FILTER (WHERE state NOT IN ('breaker', 'budget'))::int AS attempts,
                coalesce(sum(input_tokens + coalesce(cache_read_tokens, 0) + cache_write_tokens), 0)::int AS "inputTokens",
                coalesce(sum(cache_read_tokens), 0)::int AS "cachedTokens",
                coalesce(bool_or(input_tokens IS NOT NULL AND cache_read_tokens IS NULL), false) AS untold,
                coalesce(sum(output_tokens), 0)::int AS "outputTokens",
                sum(cost_usd) AS cost, bool_or(cost_usd IS NULL) AS unknown
           FROM llm_call WHERE request_id = $1 AND role = ANY($2)`,
        [requestId, roles],
      );
    const { cost, unknown, untold, ...totals } = row;
    return {
      ...totals,
      ...(untold && { cacheUnknown: true as const }),
      ...(cost !== null && !unknown && { costUsd: Number(cost) }),
    };
  }
}
