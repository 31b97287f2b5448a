import type { BubbleOutcome } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { contactName } from '../decisions/approval-content.js';
import type { UnknownSendDto } from './unknown-send.dto.js';

interface UnknownRow {
  reply_id: string;
  conversation_id: string;
  channel: string;
  contact_id: string;
  contact_name: string | null;
  contact_handle: string | null;
  bubbles: { text: string }[];
  outcomes: BubbleOutcome[];
  updated_at: Date;
}

/** What waits for somebody's word on whether it arrived. */
@Injectable()
export class UnknownSendsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async open(): Promise<UnknownSendDto[]> {
    const rows: UnknownRow[] = await this.dataSource.query(
      `SELECT r.reply_id, r.conversation_id, r.bubbles, r.outcomes, r.updated_at,
              c.channel, c.contact_id, c.contact_name, c.contact_handle
       FROM reply r JOIN conversation c USING (conversation_id)
       WHERE r.state = 'unknown' ORDER BY r.updated_at, r.reply_id`,
    );
    return rows.map((row) => ({
      replyId: row.reply_id,
      conversationId: row.conversation_id,
      contactName: contactName(row),
      channel: row.channel,
      since: row.updated_at.toISOString(),
      bubbles: row.bubbles.map(({ text }, position) => ({
        position,
        text,
        state: stateOf(row.outcomes, position),
      })),
    }));
  }
}

function stateOf(outcomes: readonly BubbleOutcome[], position: number): 'sent' | 'unknown' | 'not-sent' {
  const state = outcomes.find((outcome) => outcome.position === position)?.state;
  return state === 'sent' || state === 'unknown' ? state : 'not-sent';
}
