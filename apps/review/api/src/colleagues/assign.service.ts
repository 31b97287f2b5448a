import { derivedId } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import { openItem } from '../coverage/coverage.service.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { colleagues } from './colleague.repository.js';
import type { AssignDto } from './note.dto.js';
import { tell } from './notice.repository.js';

/** Says whose a conversation is. It stays open to everybody: a claim decides who works on it now (RV-14). */
@Injectable()
export class Assigning {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param click the same for every repeat of it
   * @throws Problem 404, 403 `forbidden` unless it is a lead or about oneself, 409 `assigned_meanwhile`, 422 `no_such_colleague`
   */
  async assign(conversationId: string, by: Person, { to, from }: AssignDto, click: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, conversationId);
      if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
      if (conversation.assigned_to !== from)
        throw new Problem(
          409,
          'assigned_meanwhile',
          'Somebody else has just said whose this is. Look at it again.',
        );
      if (to === from) return;
      assertMay(by, to, from);
      if (to !== null) await assertDecides(manager, conversation.workspace, to);
      await manager.query('UPDATE conversation SET assigned_to = $2 WHERE conversation_id = $1', [
        conversationId,
        to,
      ]);
      if (to !== null)
        await tell(manager, [to], {
          kind: 'assigned',
          conversationId,
          cause: derivedId(click, 'assigned'),
          by: by.id,
        });
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor: actorOf(by),
        action: 'conversation.assigned',
        objectKind: 'conversation',
        objectId: conversationId,
        detail: { to, from },
      });
      const open = await openItem(manager, conversationId);
      await recordChange(
        manager,
        open
          ? { kind: 'item', itemId: open.item_id, conversationId }
          : { kind: 'conversation', conversationId },
      );
    });
  }
}

function assertMay(by: Person, to: string | null, from: string | null): void {
  const own = (to === null || to === by.id) && (from === null || from === by.id);
  if (own || by.roles.includes('lead')) return;
  throw new Problem(
    403,
    'forbidden',
    'You can take what is nobody’s, and give back your own. Ask a lead for anything else.',
  );
}

async function assertDecides(manager: EntityManager, workspace: string, id: string): Promise<void> {
  const found = (await colleagues(manager, workspace)).find((colleague) => colleague.id === id);
  if (found?.decides) return;
  throw new Problem(
    422,
    'no_such_colleague',
    'They do not work here any more, or may not answer anybody. Choose somebody else.',
  );
}
