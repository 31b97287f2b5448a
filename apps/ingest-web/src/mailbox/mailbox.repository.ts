import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Visitor } from '../access/visitors.js';
import type { MailboxMessageDto } from './mailbox.dto.js';

/** A message the visitor wrote and the bus has taken. */
export interface OwnMessage {
  visitor: Visitor;
  clientMessageId: string;
  text: string;
  at: string;
}

/** One bubble the dispatcher hands over. */
export interface Delivery {
  bubbleId: string;
  replyId: string;
  position: number;
  text: string;
}

/** A bubble as it is stored, whoever stored it. */
export interface StoredDelivery extends Delivery {
  visitorId: string;
  at: string;
}

interface MailboxRow {
  position: string;
  direction: 'in' | 'out';
  message_id: string;
  text: string;
  at: Date;
  delivered_at: Date | null;
  read_at: Date | null;
}

const COLUMNS = 'position, direction, message_id, text, at, delivered_at, read_at';

/** Takes the thread's next position; a thread begins with its first message. Holes are harmless. */
const NEXT_POSITION = `
  WITH thread AS (
    INSERT INTO visitor (visitor_id, workspace, account_id, last_position) VALUES ($1, $2, $3, 1)
    ON CONFLICT (visitor_id) DO UPDATE SET last_position = visitor.last_position + 1, updated_at = now()
    RETURNING visitor_id, last_position
  )`;

/** What was written in each thread: the visitor's history, and what a stream resumes from. */
@Injectable()
export class MailboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds the visitor's own message; the same one again changes nothing. */
  async append({ visitor, clientMessageId, text, at }: OwnMessage): Promise<void> {
    await this.dataSource.query(
      `${NEXT_POSITION}
       INSERT INTO mailbox (visitor_id, position, direction, message_id, text, at)
       SELECT visitor_id, last_position, 'in', $4, $5, $6 FROM thread ON CONFLICT DO NOTHING`,
      [visitor.visitorId, visitor.workspace, visitor.accountId, clientMessageId, text, at],
    );
  }

  /** Adds a bubble, or finds the one already stored under its id: the caller compares. */
  async deliver(visitor: Visitor, { bubbleId, replyId, position, text }: Delivery): Promise<StoredDelivery> {
    await this.dataSource.query(
      `${NEXT_POSITION}
       INSERT INTO mailbox (visitor_id, position, direction, message_id, text, at, reply_id, bubble_position)
       SELECT visitor_id, last_position, 'out', $4, $5, now(), $6, $7 FROM thread ON CONFLICT DO NOTHING`,
      [visitor.visitorId, visitor.workspace, visitor.accountId, bubbleId, text, replyId, position],
    );
    const [row]: {
      visitor_id: string;
      reply_id: string;
      bubble_position: number;
      text: string;
      at: Date;
    }[] = await this.dataSource.query(
      `SELECT visitor_id, reply_id, bubble_position, text, at FROM mailbox
       WHERE message_id = $1 AND direction = 'out'`,
      [bubbleId],
    );
    if (!row) throw new Error('a bubble just stored is not there');
    return {
      bubbleId,
      visitorId: row.visitor_id,
      replyId: row.reply_id,
      position: row.bubble_position,
      text: row.text,
      at: row.at.toISOString(),
    };
  }

  /** What follows a position, oldest first. */
  async after(visitorId: string, position: number, limit: number): Promise<MailboxMessageDto[]> {
    const rows: MailboxRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM mailbox WHERE visitor_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [visitorId, position, limit],
    );
    return rows.map(messageOf);
  }

  /** What precedes a position (everything, when there is none), newest first. */
  async before(visitorId: string, position: number | undefined, limit: number): Promise<MailboxMessageDto[]> {
    const rows: MailboxRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM mailbox WHERE visitor_id = $1 AND ($2::bigint IS NULL OR position < $2)
       ORDER BY position DESC LIMIT $3`,
      [visitorId, position ?? null, limit],
    );
    return rows.map(messageOf);
  }

  /** The newest position of a thread; 0 when nothing was written yet. */
  async lastPosition(visitorId: string): Promise<number> {
    const [row]: { position: string | null }[] = await this.dataSource.query(
      'SELECT max(position) AS position FROM mailbox WHERE visitor_id = $1',
      [visitorId],
    );
    return Number(row?.position ?? 0);
  }

  /** Those of the bubbles that are the visitor's and do not have this mark yet. */
  async unmarked(
    visitorId: string,
    bubbleIds: readonly string[],
    mark: 'delivered' | 'read',
  ): Promise<string[]> {
    const rows: { message_id: string }[] = await this.dataSource.query(
      `SELECT message_id FROM mailbox
       WHERE visitor_id = $1 AND message_id = ANY($2::uuid[]) AND direction = 'out' AND ${mark}_at IS NULL`,
      [visitorId, bubbleIds],
    );
    return rows.map((row) => row.message_id);
  }

  /** Remembers a mark; who has read a bubble has been delivered it. */
  async mark(bubbleIds: readonly string[], mark: 'delivered' | 'read'): Promise<void> {
    await this.dataSource.query(
      `UPDATE mailbox SET delivered_at = coalesce(delivered_at, now())
         ${mark === 'read' ? ', read_at = coalesce(read_at, now())' : ''}
       WHERE message_id = ANY($1::uuid[]) AND direction = 'out'`,
      [bubbleIds],
    );
  }
}

function messageOf(row: MailboxRow): MailboxMessageDto {
  return {
    position: Number(row.position),
    direction: row.direction,
    messageId: row.message_id,
    text: row.text,
    at: row.at.toISOString(),
    ...(row.direction === 'out' && { mark: row.read_at ? 'read' : row.delivered_at ? 'delivered' : 'none' }),
  };
}
