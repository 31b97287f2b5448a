import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '@countersign/runtime';
import { replyWindowEnd } from '../coverage/reply-window.js';
import { findConversation } from '../coverage/conversation.repository.js';
import type { MessageRow } from '../coverage/rows.js';
import { isStopped } from '../stopping/sending-stop.repository.js';
import { holdingLetter } from '../dead-letters/hold.js';
import { contactName } from '../decisions/approval-content.js';
import type { Person } from '../access/person.js';
import { ThreadMedia } from '../media/thread-media.js';
import { shownEffects } from '../effects/effect.repository.js';
import { linksOf } from './thread-links.js';
import { threadMessages, type ReplyRow } from './thread-message.js';
import type { ThreadDto } from './thread.dto.js';

const PAGE = 200;

/** What was said in a conversation, by them and by us. */
@Injectable()
export class ThreadQueryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly media: ThreadMedia,
  ) {}

  /**
   * @param reader whom links to files are for
   * @param before ISO 8601: only what came earlier
   */
  async thread(conversationId: string, reader: Person, before?: string): Promise<ThreadDto> {
    const manager = this.dataSource.manager;
    const conversation = await findConversation(manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    const until = before ?? '9999-12-31T00:00:00Z';
    const [inbound, replies, [state], stopped]: [
      MessageRow[],
      ReplyRow[],
      {
        open_item: string | null;
        suppressed: string | null;
        held_by: string | null;
        taken_over_by: string | null;
      }[],
      boolean,
    ] = await Promise.all([
      manager.query(
        `SELECT * FROM message WHERE conversation_id = $1 AND received_at < $2 ORDER BY seq DESC LIMIT ${PAGE}`,
        [conversationId, until],
      ),
      manager.query(
        `SELECT * FROM reply WHERE conversation_id = $1 AND state <> 'undone' AND approved_at < $2 ORDER BY ordinal DESC LIMIT ${PAGE}`,
        [conversationId, until],
      ),
      manager.query(
        `SELECT (SELECT item_id FROM review_item WHERE conversation_id = $1 AND state <> 'settled') AS open_item,
                (SELECT suppressed_reason FROM contact_state WHERE contact_id = $2) AS suppressed,
                (SELECT p.name FROM conversation t JOIN person p ON p.id = t.taken_over_by WHERE t.conversation_id = $1) AS taken_over_by,
                ${holdingLetter('$1')} AS held_by`,
        [conversationId, conversation.contact_id],
      ),
      isStopped(manager, conversation),
    ]);
    const files = inbound.flatMap(({ attachments }) => attachments);
    const ours = replies.flatMap(({ bubbles }) => bubbles.flatMap(({ file }) => file?.fileId ?? []));
    const [mediaOf, fileOf, links, effects] = await Promise.all([
      this.media.of(conversationId, files, reader.id),
      this.media.ours(ours, reader.id),
      linksOf(manager, conversationId, { inbound, replies }),
      shownEffects(manager, conversationId),
    ]);
    // Read newest first, shown oldest first.
    const facts = { mediaOf, fileOf, links, stopped };
    const messages = threadMessages(inbound.reverse(), replies.reverse(), facts).slice(-PAGE);
    return {
      id: conversationId,
      channel: conversation.channel,
      accountId: conversation.account_id,
      openItemId: state?.open_item ?? undefined,
      suppressed: state?.suppressed ?? null,
      windowEndsAt:
        replyWindowEnd(
          conversation.channel,
          conversation.last_inbound_at,
          conversation.begun_at,
        )?.toISOString() ?? null,
      mode: conversation.mode,
      assignedTo: conversation.assigned_to,
      takenOverBy: state?.taken_over_by ?? undefined,
      heldBy: state?.held_by ?? null,
      source: conversation.source,
      contact: {
        id: conversation.contact_id,
        name: contactName(conversation),
        handle: conversation.contact_handle ?? undefined,
        language: conversation.language ?? undefined,
      },
      messages,
      effects,
    };
  }
}
