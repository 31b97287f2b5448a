import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { contactName } from '../decisions/approval-content.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { NoticeDto, NoticeKind, NoticesDto } from './note.dto.js';

interface NoticeRow {
  notice_id: string;
  kind: NoticeKind;
  conversation_id: string | null;
  webhook_name: string | null;
  item_id: string | null;
  contact_id: string | null;
  contact_name: string | null;
  contact_handle: string | null;
  by: string | null;
  note: string | null;
  at: Date;
}

const SHOWN = 100;

/** What each person is to look at, until they have (RV-14, RV-15). */
@Injectable()
export class Notices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  async unseen(person: Person): Promise<NoticesDto> {
    const rows: NoticeRow[] = await this.dataSource.query(
      `SELECT t.notice_id, t.kind, t.conversation_id, i.item_id, c.contact_id, c.contact_name, c.contact_handle, p.name AS by, n.note, t.at,
              w.name AS webhook_name
         FROM notice t LEFT JOIN conversation c ON c.conversation_id = t.conversation_id
         LEFT JOIN webhook_endpoint w ON w.endpoint_id = t.webhook_id
         LEFT JOIN note n ON n.note_id = t.note_id LEFT JOIN person p ON p.id = t.by
         LEFT JOIN LATERAL (SELECT item_id FROM review_item r WHERE r.conversation_id = t.conversation_id
                            ORDER BY (r.state <> 'settled') DESC, r.opened_at DESC LIMIT 1) i ON true
        WHERE t.person_id = $1 AND coalesce(c.workspace, w.workspace) = $2 AND t.seen_at IS NULL ORDER BY t.at DESC LIMIT ${SHOWN}`,
      [person.id, this.current.workspace],
    );
    const [{ count }]: [{ count: number }] = await this.dataSource.query(
      `SELECT count(*)::int AS count FROM notice t LEFT JOIN conversation c USING (conversation_id) LEFT JOIN webhook_endpoint w ON w.endpoint_id = t.webhook_id
        WHERE t.person_id = $1 AND coalesce(c.workspace, w.workspace) = $2 AND t.seen_at IS NULL`,
      [person.id, this.current.workspace],
    );
    return { notices: rows.map(noticeDto), count };
  }

  /** One's own only; saying it twice is no error. @throws Problem 404 */
  async seen(person: Person, noticeId: string): Promise<void> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      'UPDATE notice SET seen_at = coalesce(seen_at, now()) WHERE notice_id = $1 AND person_id = $2',
      [noticeId, person.id],
    );
    if (count === 0) throw new Problem(404, 'not_found', 'There is no such notice for you.');
  }
}

function noticeDto(row: NoticeRow): NoticeDto {
  return {
    id: row.notice_id,
    kind: row.kind,
    ...(row.conversation_id && { conversationId: row.conversation_id }),
    ...(row.contact_id && { contactName: contactName({ ...row, contact_id: row.contact_id }) }),
    ...(row.webhook_name && { webhookName: row.webhook_name }),
    ...(row.item_id && { itemId: row.item_id }),
    ...(row.by && { by: row.by }),
    ...(row.note && { note: row.note }),
    at: row.at.toISOString(),
  };
}
