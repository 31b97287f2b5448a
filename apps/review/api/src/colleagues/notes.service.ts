import { derivedId } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { findConversation, lockConversation } from '../coverage/conversation.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { forgetText } from '../working-texts/working-text.repository.js';
import { assertColleagues } from './colleague.repository.js';
import type { NoteDto, WriteNoteDto } from './note.dto.js';
import { answerAsked, keepNote } from './note.repository.js';
import { tell } from './notice.repository.js';

const SHOWN = 200;

/** What colleagues tell each other about a conversation: kept apart from everything that is sent (RV-14). */
@Injectable()
export class Notes {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Problem 404 */
  async of(conversationId: string, reader: Person): Promise<NoteDto[]> {
    const { manager } = this.dataSource;
    if (!(await findConversation(manager, conversationId))) throw noConversation();
    const rows: (Omit<NoteDto, 'at' | 'mine'> & { at: Date; author: string })[] = await manager.query(
      `SELECT n.note_id AS id, n.note, n.author, coalesce(p.name, 'Somebody') AS by, n.at,
              ARRAY(SELECT m.name FROM notice t JOIN person m ON m.id = t.person_id
                    WHERE t.note_id = n.note_id AND t.kind IN ('mentioned', 'asked') ORDER BY m.name) AS mentioned
         FROM note n LEFT JOIN person p ON p.id = n.author
        WHERE n.conversation_id = $1 ORDER BY n.at DESC LIMIT ${SHOWN}`,
      [conversationId],
    );
    return rows
      .reverse()
      .map(({ author, at, ...note }) => ({ ...note, mine: author === reader.id, at: at.toISOString() }));
  }

  /**
   * @param click the same for every repeat of it, so that it is one note
   * @throws Problem 404, 422 `no_such_colleague`
   */
  async write(
    conversationId: string,
    by: Person,
    { note, mentions }: WriteNoteDto,
    click: string,
  ): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, conversationId);
      if (!conversation) throw noConversation();
      await assertColleagues(manager, conversation.workspace, mentions);
      const noteId = derivedId(click, 'note');
      await keepNote(manager, { noteId, conversationId, author: by.id, note });
      await forgetText(manager, { personId: by.id, kind: 'note', subject: conversationId });
      await tell(manager, mentions, { kind: 'mentioned', conversationId, cause: noteId, noteId, by: by.id });
      const answered = await answerAsked(manager, conversationId, by.id);
      if (answered?.askedBy)
        await tell(manager, [answered.askedBy], {
          kind: 'answered',
          conversationId,
          cause: noteId,
          noteId,
          by: by.id,
        });
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor: actorOf(by),
        action: 'note.written',
        objectKind: 'conversation',
        objectId: conversationId,
        detail: { noteId, mentions, ...(answered && { answers: answered.itemId }) },
      });
      await recordChange(
        manager,
        answered
          ? { kind: 'item', itemId: answered.itemId, conversationId }
          : { kind: 'conversation', conversationId },
      );
      return noteId;
    });
  }
}

function noConversation(): Problem {
  return new Problem(404, 'not_found', 'There is no such conversation.');
}
