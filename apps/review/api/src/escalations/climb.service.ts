import { OutboxRelay } from '@countersign/persistence';
import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findConversation } from '../coverage/conversation.repository.js';
import { IS_SUSPENDED } from '../workspaces/suspension.js';
import { DUE_MINUTES, nextLevel } from './escalation.policy.js';
import { tell, type EscalationRow } from './raise.js';

const ROUND_MS = 5_000;
const AT_ONCE = 100;

/**
 * What nobody took in time goes to the next level, and is told again on the last (RV-28). Each is moved in a transaction of its own, by whoever
 * locks its row first: a second replica passes it by, or finds it not due any more. Who dies in between has moved nothing.
 */
@Injectable()
export class EscalationClimb extends Rounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
  ) {
    super(ROUND_MS, 'escalation.climb-failed');
  }

  async round(): Promise<void> {
    await this.climb(new Date());
  }

  /** @returns how many were moved or told again */
  async climb(now: Date): Promise<number> {
    let moved = 0;
    while (moved < AT_ONCE && (await this.moveOne(now))) moved += 1;
    if (moved > 0) this.relay.nudge();
    return moved;
  }

  private moveOne(now: Date): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [due]: EscalationRow[] = await manager.query(
        `SELECT * FROM escalation WHERE resolved_at IS NULL AND acknowledged_at IS NULL AND due_at <= $1 AND NOT ${IS_SUSPENDED('escalation.workspace')}
         ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [now],
      );
      if (!due) return false;
      const level = nextLevel(due.level);
      const [[moved]]: [EscalationRow[], number] = await manager.query(
        `UPDATE escalation SET level = $2, alerts = alerts + 1, due_at = $3 WHERE escalation_id = $1 RETURNING *`,
        [due.escalation_id, level, new Date(now.getTime() + DUE_MINUTES[level] * 60_000)],
      );
      const conversation = (await findConversation(manager, due.conversation_id))!;
      await tell(manager, conversation, moved!, level === due.level ? 'repeated' : 'climbed');
      return true;
    });
  }
}
