import { cancelSubject, derivedId, ReviewExpired } from '@countersign/contracts';
import { encodeEvent, Rpc } from '@countersign/messaging';
import { Outbox, OutboxRelay } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdersOf } from '../colleagues/colleague.repository.js';
import { tell } from '../colleagues/notice.repository.js';
import { lockConversation, placeOf } from '../coverage/conversation.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { endItem } from '../decisions/settle-item.js';
import { recordChange } from '../live/changes.js';
import type { ItemRow } from '../coverage/rows.js';
import { expiresHoursSql } from '../workspace-settings/settings-in-force.js';

const HOURS = expiresHoursSql('c');

/** Nobody has decided it for so long, the customer has not written for so long, nobody works on it now, it was put before people, and they could decide it all that time. */
const IS_OVER = `i.state <> 'settled' AND NOT i.silent AND i.opened_at < now() - make_interval(hours => ${HOURS})
  AND coalesce(c.last_inbound_at, i.opened_at) < now() - make_interval(hours => ${HOURS})
  AND coalesce(i.lease_until < now(), true)
  AND NOT EXISTS (SELECT 1 FROM workspace w WHERE w.workspace = i.workspace
                    AND (w.suspended_at IS NOT NULL OR w.resumed_at > now() - make_interval(hours => ${HOURS})))`;

/** Asked of a workspace, its items are found by their age: of ten thousand that are younger none is looked at. */
const OLD_ENOUGH = `i.opened_at < now() - make_interval(hours => ${expiresHoursSql('w')})`;

/** Gives items up that nobody decided in time: loudly, and never by sending anything (RV-15). */
@Injectable()
export class ExpiryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
    private readonly rpc: Rpc,
  ) {}

  /** @returns how many */
  async expireDue(): Promise<number> {
    const due: { item_id: string; conversation_id: string }[] = await this.dataSource.query(
      `SELECT i.item_id, i.conversation_id FROM workspace w JOIN review_item i ON i.workspace = w.workspace AND ${OLD_ENOUGH}
         JOIN conversation c USING (conversation_id) WHERE ${IS_OVER} LIMIT 100`,
    );
    for (const { item_id: itemId, conversation_id: conversationId } of due)
      await this.expire(itemId, conversationId);
    if (due.length > 0) this.relay.nudge();
    return due.length;
  }

  private async expire(itemId: string, conversationId: string): Promise<void> {
    const request = await this.dataSource.transaction(async (manager) => {
      const conversation = (await lockConversation(manager, conversationId))!;
      const [item]: ItemRow[] = await manager.query(
        `SELECT i.* FROM review_item i JOIN conversation c USING (conversation_id) WHERE i.item_id = $1 AND ${IS_OVER} FOR UPDATE OF i`,
        [itemId],
      );
      if (!item) return null;
      const id = derivedId(itemId, `review.expired:${item.generation}`);
      await manager.query(
        `UPDATE turn SET answered_by = $2, answered_how = 'closed' WHERE conversation_id = $1 AND answered_by IS NULL`,
        [conversationId, id],
      );
      await endItem(manager, item, 'expired');
      const data = { itemId, generation: item.generation, actor: 'system' };
      await Outbox.add(manager, encodeEvent('review', ReviewExpired, { ...placeOf(conversation), id, data }));
      await tell(manager, await holdersOf(manager, conversation.workspace, 'lead'), {
        kind: 'expired',
        conversationId,
        cause: id,
      });
      await recordChange(manager, { kind: 'item', itemId, conversationId });
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor: 'system',
        action: 'item.expired',
        objectKind: 'item',
        objectId: itemId,
        detail: { generation: item.generation, openedAt: item.opened_at.toISOString() },
      });
      return item.request_id;
    });
    if (request) this.rpc.broadcast(cancelSubject(request));
  }
}
