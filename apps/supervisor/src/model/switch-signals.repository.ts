import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProfileBook } from './profile-book.service.js';
import type { Signals } from './switch-state.policy.js';

/** Seconds for which a vendor that turned its last call away for want of quota counts as having none. */
const TOLD_WITHIN = 60;

/** Reads what rules go by from the rows every replica books its calls and failures in. */
@Injectable()
export class SwitchSignals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly book: ProfileBook,
  ) {}

  async now(workspace: string): Promise<Signals> {
    const [spent, away]: [
      { budget: string; usd: string }[],
      { provider: string; trouble: 'breaker' | 'quota' }[],
    ] = await Promise.all([
      this.dataSource.query(
        `SELECT budget, usd FROM spend WHERE key = $1 AND (
           (budget = 'workspaceDay' AND period = to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD')) OR
           (budget = 'workspaceMonth' AND period = to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM')))`,
        [workspace],
      ),
      this.dataSource.query(
        `SELECT provider, 'quota' AS trouble FROM (
           SELECT DISTINCT ON (provider) provider, state, finished_at FROM llm_call
            WHERE started_at > clock_timestamp() - interval '10 minutes' AND finished_at IS NOT NULL AND state NOT IN ('breaker', 'budget')
            ORDER BY provider, finished_at DESC) newest
          WHERE state = 'rate_limited' AND finished_at > clock_timestamp() - make_interval(secs => $1)
         UNION ALL SELECT provider, 'breaker' FROM breaker WHERE open_until > clock_timestamp()`,
        [TOLD_WITHIN],
      ),
    ]);
    return {
      spent: new Map(spent.map(({ budget, usd }) => [budget, Number(usd)])),
      caps: { ...this.book.budgets },
      away: new Map(away.map(({ provider, trouble }) => [provider, trouble])),
    };
  }
}
