import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Budgets } from './profiles.js';

/** Whose money a call is, and on which day it was begun. */
export interface Purse {
  workspace: string;
  conversationId?: string;
  /** `YYYY-MM-DD` in UTC. */
  day: string;
}

/** A call that would go beyond a budget. */
export class BudgetUsedUp extends Error {
  constructor(readonly budget: keyof Budgets) {
    super(budget);
  }
}

/** Always in this order, so that two calls never wait for each other in a circle. */
function counters({ workspace, conversationId, day }: Purse): [keyof Budgets, string, string][] {
  return [
    ...(conversationId ? [['conversationDay', conversationId, day] as [keyof Budgets, string, string]] : []),
    ['workspaceDay', workspace, day],
    ['workspaceMonth', workspace, day.slice(0, 7)],
  ];
}

/**
 * What is spent or reserved, added up where the calls are written down: a check and its booking are one statement, so that calls at the same
 * moment cannot both take the last of it (SV-13).
 */
@Injectable()
export class BudgetBook {
  /** @throws BudgetUsedUp, and the transaction must not be committed */
  async reserve(manager: EntityManager, purse: Purse, usd: number, caps: Budgets): Promise<void> {
    for (const [budget, key, period] of counters(purse)) {
      const booked: object[] = await manager.query(
        `INSERT INTO spend (budget, key, period, usd) SELECT $1, $2, $3, $4::numeric WHERE $4::numeric <= $5::numeric
         ON CONFLICT (budget, key, period) DO UPDATE SET usd = spend.usd + excluded.usd WHERE spend.usd + excluded.usd <= $5::numeric
         RETURNING usd`,
        [budget, key, period, usd, caps[budget]],
      );
      if (booked.length === 0) throw new BudgetUsedUp(budget);
    }
  }

  /** Takes back what was reserved beyond the cost. */
  async giveBack(manager: EntityManager, purse: Purse, usd: number): Promise<void> {
    for (const [budget, key, period] of counters(purse)) {
      await manager.query(
        'UPDATE spend SET usd = usd - $4::numeric WHERE budget = $1 AND key = $2 AND period = $3',
        [budget, key, period, usd],
      );
    }
  }
}
