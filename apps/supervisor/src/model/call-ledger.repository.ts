import type { Attempted, PriceRow } from '@countersign/llm';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What is known of a call before it is made. */
export interface PlannedCall {
  requestId: string;
  /** What it is for; a draft unless said otherwise. */
  role?: 'draft' | 'transcribe';
  profile: string;
  provider: string;
  model: string;
  promptVersion: string;
}

/** What a request's calls have cost together. */
export interface CallTotals {
  attempts: number;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  /** Absent when any call's cost is unknown. */
  costUsd?: number;
}

/** Every model call, written before it is made: a call that a crash cuts off is still in the books (SV-12). */
@Injectable()
export class CallLedger {
  constructor(private readonly dataSource: DataSource) {}

  /** Calls this request made in an earlier life of the process are lost: paid perhaps, answered to nobody. @returns attempts so far */
  async resume(requestId: string): Promise<number> {
    await this.dataSource.query(
      `UPDATE llm_call SET state = 'lost', finished_at = clock_timestamp() WHERE request_id = $1 AND state = 'started'`,
      [requestId],
    );
    const [{ attempts }]: [{ attempts: number }] = await this.dataSource.query(
      'SELECT count(*)::int AS attempts FROM llm_call WHERE request_id = $1',
      [requestId],
    );
    return attempts;
  }

  async begin(
    { requestId, role = 'draft', profile, provider, model, promptVersion }: PlannedCall,
    attempt: number,
  ): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO llm_call (request_id, attempt, role, profile, provider, model, prompt_version)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [requestId, attempt, role, profile, provider, model, promptVersion],
    );
  }

  async settle(
    { requestId }: PlannedCall,
    attempt: number,
    { outcome, code, usage }: Pick<Attempted, 'code' | 'usage'> & { outcome: string },
    cost: { price?: PriceRow; usd?: number },
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE llm_call SET state = $3, code = $4, input_tokens = $5, cache_read_tokens = $6, cache_write_tokens = $7,
              output_tokens = $8, price_from = $9, cost_usd = $10, finished_at = clock_timestamp()
        WHERE request_id = $1 AND attempt = $2`,
      [
        requestId,
        attempt,
        outcome,
        code,
        usage?.inputTokens,
        usage?.cacheReadTokens,
        usage?.cacheWriteTokens,
        usage?.outputTokens,
        cost.price?.from,
        cost.usd,
      ],
    );
  }

  /** A call the vendor refused before working has no usage and cost nothing; a lost or cut one may have. */
  async totals(requestId: string): Promise<CallTotals> {
    const [row]: [CallTotals & { cost: string | null; unknown: boolean }] = await this.dataSource.query(
      `SELECT count(*)::int AS attempts,
              coalesce(sum(input_tokens + coalesce(cache_read_tokens, 0) + cache_write_tokens), 0)::int AS "inputTokens",
              coalesce(sum(cache_read_tokens), 0)::int AS "cachedTokens",
              coalesce(sum(output_tokens), 0)::int AS "outputTokens",
              sum(cost_usd) AS cost,
              bool_or(state = 'lost' OR (cost_usd IS NULL AND input_tokens IS NOT NULL)) AS unknown
         FROM llm_call WHERE request_id = $1`,
      [requestId],
    );
    const { cost, unknown, ...totals } = row;
    return { ...totals, ...(cost !== null && !unknown && { costUsd: Number(cost) }) };
  }
}
