import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { conversationOfContact } from '../funnel/contact-status.repository.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { proposedAnswer } from './answer-words.policy.js';
import type { CtaEventRow } from './cta-event.repository.js';
import type { CtaEventDto } from './cta.dto.js';

const MOST = 100;
const NEXT_WORDS = 20;

interface ListedEvent extends CtaEventRow {
  title: string;
  sent_at: Date;
  responded_at: Date | null;
  name: string | null;
}

/** The calls to action somebody got, and what came of each. */
@Injectable()
export class CtaEventsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 404 */
  async of(contactId: string): Promise<CtaEventDto[]> {
    const { manager } = this.dataSource;
    await conversationOfContact(manager, this.current.workspace, contactId);
    const rows: ListedEvent[] = await manager.query(
      `SELECT e.*, coalesce(c.title, e.cta_id) AS title, p.name
         FROM cta_event e
         LEFT JOIN cta c ON c.workspace = e.workspace AND c.cta_id = e.cta_id AND c.version = e.cta_version
         LEFT JOIN person p ON 'person:' || p.id = e.responded_by
        WHERE e.contact_id = $1 AND e.sent_at IS NOT NULL ORDER BY e.sent_at DESC LIMIT ${MOST}`,
      [contactId],
    );
    const [newest] = rows;
    const proposed =
      newest && ['PENDING', 'IGNORED'].includes(newest.response)
        ? proposedAnswer(await wordsSince(manager, newest))
        : undefined;
    return rows.map((row) => ({
      ...{ id: row.cta_event_id, title: row.title, stage: row.stage, depth: row.depth },
      ...{ sentAt: row.sent_at.toISOString(), response: row.response, version: row.version },
      by: row.name ?? undefined,
      respondedAt: row.responded_at?.toISOString(),
      // Their words since then answer what they were asked last.
      ...(row === newest && proposed && { proposed: proposed.response, words: proposed.words }),
    }));
  }
}

/** What they wrote after what the approver had read: no clock of a channel is asked. */
async function wordsSince(
  manager: EntityManager,
  { contact_id: contactId, reply_id: replyId }: CtaEventRow,
): Promise<string[]> {
  const rows: { text: string }[] = await manager.query(
    `SELECT m.text FROM message m JOIN conversation c USING (conversation_id)
      WHERE c.contact_id = $1 AND m.seq > (SELECT seen_seq FROM reply WHERE reply_id = $2)
        AND m.text IS NOT NULL AND m.deleted_at IS NULL
      ORDER BY m.seq LIMIT ${NEXT_WORDS}`,
    [contactId, replyId],
  );
  return rows.map(({ text }) => text);
}
