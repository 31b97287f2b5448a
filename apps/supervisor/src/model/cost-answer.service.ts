import { CostAnswer, CostQuery, rpcSubject, type CostLine } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Calls of before a workspace was written down with them belong to the only one there was. */
const LINES = `
  SELECT profile, role, provider, model,
         count(*) FILTER (WHERE made)::int AS calls, count(*) FILTER (WHERE NOT made)::int AS "notMade",
         coalesce(sum(input_tokens), 0)::float8 AS "inputTokens",
         coalesce(sum(cache_read_tokens), 0)::float8 AS "cacheReadTokens",
         coalesce(sum(cache_write_tokens), 0)::float8 AS "cacheWriteTokens",
         coalesce(sum(output_tokens), 0)::float8 AS "outputTokens",
         (sum(cache_read_tokens)::float8 / nullif(sum(input_tokens + cache_read_tokens + cache_write_tokens)
                                            FILTER (WHERE cache_read_tokens IS NOT NULL), 0))::float8 AS ratio,
         coalesce(sum(cost_usd), 0)::text AS cost, count(*) FILTER (WHERE cost_usd IS NULL)::int AS "costUnknown",
         (sum(sum(cost_usd)) OVER ())::text AS total
    FROM (SELECT *, state NOT IN ('breaker', 'budget') AS made FROM llm_call) calls
   WHERE coalesce(workspace, $1) = $1 AND started_at >= coalesce($2::timestamptz, '-infinity') AND started_at < coalesce($3::timestamptz, 'infinity')
     AND ($4::text IS NULL OR conversation_id = $4)
   GROUP BY profile, role, provider, model ORDER BY sum(cost_usd) DESC NULLS LAST, profile, role, model`;

type Row = Omit<CostLine, 'cacheRatio' | 'costUsd'> & {
  ratio: number | null;
  cost: string;
  total: string | null;
};

/** Adds the ledger up for whoever asks what models cost (SV-12, SV-14). */
@Injectable()
export class CostAnswerer implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('supervisor', 'cost'), CostQuery, (query) => this.answer(query));
  }

  private async answer({ workspace, from, until, conversationId }: CostQuery): Promise<CostAnswer> {
    const rows: Row[] = await this.dataSource.query(LINES, [workspace, from, until, conversationId]);
    const lines = rows.map(({ ratio, cost, total: _total, ...line }) => ({
      ...line,
      ...(ratio !== null && { cacheRatio: ratio }),
      costUsd: Number(cost),
    }));
    const complete = lines.every(({ costUnknown }) => costUnknown === 0);
    return { lines, costUsd: Number(rows[0]?.total ?? 0), complete };
  }
}
