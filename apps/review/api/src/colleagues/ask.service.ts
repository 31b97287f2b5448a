import { derivedId } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import { openItem } from '../coverage/coverage.service.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { assertColleagues } from './colleague.repository.js';
import type { AskDto } from './note.dto.js';
import { keepNote } from './note.repository.js';
import { tell } from './notice.repository.js';

/** Asks a colleague what they think: the item says so until they have answered in a note, and stays everybody's (RV-14). */
@Injectable()
export class Asking {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param click the same for every repeat of it, so that it is one question
   * @throws Problem 404, 409 `already_answered`, 422 `no_such_colleague` or `asks_themselves`
   */
  async ask(itemId: string, by: Person, { colleagueId, note }: AskDto, click: string): Promise<void> {
    if (colleagueId === by.id)
      throw new Problem(422, 'asks_themselves', 'You cannot ask yourself. Choose somebody else.');
    await this.dataSource.transaction(async (manager) => {
      const [found]: { conversation_id: string }[] = await manager.query(
        'SELECT conversation_id FROM review_item WHERE item_id = $1',
        [itemId],
      );
      const conversationId = found?.conversation_id ?? '';
      const conversation = await lockConversation(manager, conversationId);
      if (!conversation) throw new Problem(404, 'not_found', 'There is no such item.');
      if ((await openItem(manager, conversationId))?.item_id !== itemId)
        throw new Problem(409, 'already_answered', 'This item is settled already.');
      await assertColleagues(manager, conversation.workspace, [colleagueId]);
      const noteId = derivedId(click, 'note');
      await keepNote(manager, { noteId, conversationId, author: by.id, note });
      await tell(manager, [colleagueId], { kind: 'asked', conversationId, cause: noteId, noteId, by: by.id });
      await manager.query(
        'UPDATE review_item SET asked_of = $2, asked_by = $3, updated_at = now() WHERE item_id = $1',
        [itemId, colleagueId, by.id],
      );
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor: actorOf(by),
        action: 'item.asked',
        objectKind: 'item',
        objectId: itemId,
        detail: { of: colleagueId, noteId },
      });
      await recordChange(manager, { kind: 'item', itemId, conversationId });
    });
  }
}
