import type { DraftFailed, DraftReady, Envelope } from '@countersign/contracts';
import { SeenEvents } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordChange } from '../live/changes.js';
import { lockConversation } from './conversation.repository.js';
import { openItem } from './coverage.service.js';
import { rankItem } from '../queue/rank.js';
import { weighItem } from './escalation.js';
import type { DraftRow, ItemRow } from './rows.js';

/** Stores what came of a draft request; only the current request changes the item, every other answer is kept as stale. */
@Injectable()
export class DraftOutcomeService {
  constructor(private readonly dataSource: DataSource) {}

  async store(
    event: Envelope<DraftReady> | Envelope<DraftFailed>,
    outcome: 'ready' | 'failed',
  ): Promise<void> {
    const { requestId, itemId } = event.data;
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      const item = await openItem(manager, conversation.conversation_id);
      const current = item?.item_id === itemId && item.request_id === requestId;
      const generation = item?.item_id === itemId ? item.generation : 0;
      await manager.query(
        'INSERT INTO draft (request_id, item_id, generation, state, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
        [requestId, itemId, generation, current ? outcome : 'stale', JSON.stringify(event.data)],
      );
      if (!current) return;
      const state = outcome === 'ready' ? 'ready' : 'no_draft';
      await manager.query('UPDATE review_item SET state = $2, updated_at = now() WHERE item_id = $1', [
        itemId,
        state,
      ]);
      await weighItem(manager, conversation, itemId, event.data.labels);
      await rankItem(manager, itemId);
      await recordChange(manager, { kind: 'item', itemId, conversationId: conversation.conversation_id });
    });
  }
}

/** The draft an item is shown with, where there is one. */
export async function draftOf(
  manager: EntityManager,
  { request_id: requestId }: Pick<ItemRow, 'request_id'>,
): Promise<DraftReady | undefined> {
  const [row]: DraftRow[] = await manager.query(
    `SELECT * FROM draft WHERE request_id = $1 AND state = 'ready'`,
    [requestId],
  );
  return row?.body as DraftReady | undefined;
}
