import { REPLY_WINDOW_CLOSING_HOURS } from '@countersign/contracts/capabilities';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import { openItem } from '../coverage/coverage.service.js';
import { windowEndSql } from '../coverage/reply-window.js';
import { appendAudit } from '../decisions/audit.js';
import { lockForDecision } from '../decisions/decision-guard.js';
import { recordChange } from '../live/changes.js';
import { bringBack, type Returned } from './bring-back.js';
import { ClaimService } from './claim.service.js';
import type { SnoozeDto } from './snooze.dto.js';
import { snoozeLimit } from './snooze-limit.js';

interface Placed {
  item_id: string;
  conversation_id: string;
}

/** Its time has come, or its channel is about to take no free reply any more and was not when it was put aside (RV-16). */
const DUE = `
  SELECT i.item_id, i.conversation_id, i.snoozed_until <= now() AS over
    FROM review_item i JOIN conversation c USING (conversation_id)
   WHERE i.snoozed_until IS NOT NULL AND i.state <> 'settled' AND (i.snoozed_until <= now()
     OR ${windowEndSql('c')} - interval '${REPLY_WINDOW_CLOSING_HOURS} hours' BETWEEN i.snoozed_at AND now()) LIMIT 100`;

/** Puts items aside for a while, never so long that nobody could decide them in time (RV-15). */
@Injectable()
export class SnoozeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claims: ClaimService,
  ) {}

  /** @throws Problem 409 like every decision, 422 `snooze_wrong` */
  async snooze(itemId: string, person: Person, { until, ...basis }: SnoozeDto): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { conversation, item } = await lockForDecision(manager, {
        ...basis,
        itemId,
        personId: person.id,
      });
      assertInTime(until, await snoozeLimit(manager, conversation, item));
      await manager.query(
        `UPDATE review_item SET snoozed_until = $2, snoozed_at = now(), snoozed_by = $3, updated_at = now() WHERE item_id = $1`,
        [itemId, until, person.id],
      );
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor: actorOf(person),
        action: 'item.snoozed',
        objectKind: 'item',
        objectId: itemId,
        detail: { until: new Date(until).toISOString(), generation: item.generation },
      });
      await recordChange(manager, { kind: 'item', itemId, conversationId: conversation.conversation_id });
    });
    await this.claims.release(itemId, person, basis.claimToken);
  }

  /** Somebody wants it back now; one that is back already is no error. @throws Problem 404 */
  async wake(itemId: string, person: Person): Promise<void> {
    const [found]: Placed[] = await this.dataSource.query(
      'SELECT item_id, conversation_id FROM review_item WHERE item_id = $1',
      [itemId],
    );
    if (!found) throw new Problem(404, 'not_found', 'There is no such item.');
    await this.back(found, 'person', actorOf(person));
  }

  /** Brings back whatever is due. @returns how many */
  async wakeDue(): Promise<number> {
    const due: { item_id: string; conversation_id: string; over: boolean }[] =
      await this.dataSource.query(DUE);
    for (const item of due) await this.back(item, item.over ? 'time' : 'window');
    return due.length;
  }

  private async back(
    { item_id: itemId, conversation_id: conversationId }: Placed,
    why: Returned,
    actor?: string,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockConversation(manager, conversationId);
      const item = await openItem(manager, conversationId);
      if (item?.item_id === itemId && (await bringBack(manager, item, why, actor)))
        await recordChange(manager, { kind: 'item', itemId, conversationId });
    });
  }
}

function assertInTime(until: string, latest: Date): void {
  const at = Date.parse(until);
  if (at <= Date.now()) throw new Problem(422, 'snooze_wrong', 'Choose a time that is not over yet.');
  if (at <= latest.getTime()) return;
  const problem = `It has to be decided before that: choose a time up to ${latest.toISOString()}.`;
  throw new Problem(422, 'snooze_wrong', problem, [{ field: 'until', message: latest.toISOString() }]);
}
