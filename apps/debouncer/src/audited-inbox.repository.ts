import type { StreamName } from '@countersign/contracts';
import type { AuditedRows, StoredMessage } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By id, since a repeat is stored again under a new sequence; by place, for what a stranger stored under another id. */
const PRESENT = `
  SELECT m.seq FROM unnest($1::bigint[], $2::uuid[], $3::text[]) AS m(seq, event_id, conversation_id)
  WHERE EXISTS (SELECT 1 FROM inbox i WHERE i.event_id = m.event_id)
    OR EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = m.conversation_id AND i.seq = m.seq)
    OR EXISTS (SELECT 1 FROM inbox_repeat r WHERE r.conversation_id = m.conversation_id AND r.seq = m.seq)
    OR EXISTS (SELECT 1 FROM inbox_tombstone t WHERE t.seq = m.seq)`;

/** What the inbox says of stored messages. */
@Injectable()
export class AuditedInbox implements AuditedRows {
  constructor(private readonly dataSource: DataSource) {}

  async present(messages: readonly StoredMessage[]): Promise<ReadonlySet<number>> {
    const rows: { seq: string }[] = await this.dataSource.query(PRESENT, [
      messages.map(({ seq }) => seq),
      messages.map(({ eventId }) => (UUID.test(eventId) ? eventId : null)),
      messages.map(({ key }) => key),
    ]);
    return new Set(rows.map(({ seq }) => Number(seq)));
  }

  /** Of the inbound stream: another one counts its sequences by itself. */
  async bury(letters: readonly { stream: StreamName; seq: number }[]): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO inbox_tombstone (seq) SELECT unnest($1::bigint[]) ON CONFLICT DO NOTHING',
      [letters.filter(({ stream }) => stream === 'INBOUND').map(({ seq }) => seq)],
    );
  }
}
