import { CostAnswer, instantOf, rpcSubject, wallTime } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { EscalationsQuery } from '../escalations/escalations.query.js';
import { sheetOf } from '../facts/facts.repository.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { CountersDto } from './counters.dto.js';

/** Whoever looks at the queue does not wait for the ledger. */
const COST_LIMIT_MS = 1_000;
/** Who may know what models cost (capabilities §6). */
const SEES_COST = ['lead', 'admin', 'operator'];
const SOON = `interval '30 minutes'`;

interface QueueRow {
  pending: number;
  mine: number;
  oldest: Date | null;
  risk: number;
}

const QUEUE = `
  SELECT count(*) FILTER (WHERE NOT held)::int AS pending, count(*) FILTER (WHERE held AND claimed_by = $2)::int AS mine,
         min(waiting_since) AS oldest,
         count(*) FILTER (WHERE reply_due <= now() + ${SOON} OR window_end BETWEEN now() AND now() + ${SOON})::int AS risk
  FROM (SELECT i.waiting_since, i.reply_due, i.claimed_by, coalesce(i.claimed_by IS NOT NULL AND i.lease_until > now(), false) AS held,
               i.window_ends AS window_end
        FROM review_item i WHERE i.workspace = $1 AND i.state <> 'settled' AND NOT i.silent) open`;

const DECISIONS = `
  SELECT count(*)::int AS decided,
         round(percentile_cont(0.5) WITHIN GROUP (ORDER BY coalesce(reading_ms, 0) + handling_ms))::int AS median
  FROM decision WHERE workspace = $1 AND decided_at >= $2 AND undone_at IS NULL`;

const STANDING = `
  SELECT (SELECT count(*) FROM contact_state s WHERE (s.suppressed_reason IS NOT NULL OR s.silent_until > now())
           AND EXISTS (SELECT 1 FROM conversation c WHERE c.contact_id = s.contact_id AND c.workspace = $1))::int AS silenced,
         count(*) FILTER (WHERE health = 'green')::int AS green, count(*) FILTER (WHERE health = 'amber')::int AS amber,
         count(*) FILTER (WHERE health = 'red')::int AS red
  FROM account_health WHERE workspace = $1`;

/** Counts where the queue stands. */
@Injectable()
export class Counters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
    private readonly current: CurrentWorkspace,
    private readonly escalations: EscalationsQuery,
  ) {}

  async read(person: Person): Promise<CountersDto> {
    const { workspace } = this.current;
    const midnight = await this.midnight();
    const seesCost = person.roles.some((role) => SEES_COST.includes(role));
    const [cost, [queue], [decisions], [standing], escalations] = await Promise.all([
      seesCost ? this.costSince(midnight) : undefined,
      this.dataSource.query(QUEUE, [workspace, person.id]) as Promise<[QueueRow]>,
      this.dataSource.query(DECISIONS, [workspace, midnight]) as Promise<
        [{ decided: number; median: number | null }]
      >,
      this.dataSource.query(STANDING, [workspace]) as Promise<
        [CountersDto['channels'] & { silenced: number }]
      >,
      this.escalations.untaken(person),
    ]);
    const { silenced, ...channels } = standing;
    return {
      pending: queue.pending,
      mine: queue.mine,
      oldestSince: queue.oldest?.toISOString() ?? null,
      decidedToday: decisions.decided,
      medianHandlingMs: decisions.median,
      slaRisk: queue.risk,
      ...(cost !== undefined && { costTodayUsd: cost }),
      channels,
      silenced,
      escalations,
    };
  }

  /** The day begins where the business is. */
  private async midnight(): Promise<Date> {
    const { zone = 'UTC' } = (await sheetOf(this.dataSource.manager, this.current.workspace)) ?? {};
    const { day } = wallTime(Date.now(), zone);
    return new Date(instantOf({ day, minutes: 0 }, zone));
  }

  private async costSince(from: Date): Promise<number | null> {
    const asked = { workspace: this.current.workspace, from: from.toISOString() };
    try {
      const { costUsd } = await this.rpc.request(rpcSubject('supervisor', 'cost'), asked, {
        limitMs: COST_LIMIT_MS,
        answer: CostAnswer,
      });
      return costUsd;
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      return null;
    }
  }
}
