import { definitionOf, InboundMessage, subjectOf } from '@countersign/contracts';
import { JetStreamDoor } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import type { ClaimedSend } from '../ledger/send-row.js';
import { freshnessOf, type InboundPosition } from './freshness.policy.js';

/** Looks once more at what the customer wrote, right before the first byte of a reply (DS-08). */
@Injectable()
export class LastLook {
  constructor(private readonly door: JetStreamDoor) {}

  /**
   * Asks the stream's leader for the newest inbound of the conversation. `stale` means that something newer was acknowledged
   * before this read; what is acknowledged between the read and the first byte cannot be seen by anybody.
   */
  async at(send: ClaimedSend): Promise<'fresh' | 'stale' | 'unreachable'> {
    if (send.freshness === 'any') return 'fresh';
    const { workspace, conversation_id: conversationId, seen_event: eventId, seen_seq: seq } = send;
    try {
      const subject = subjectOf({ ...definitionOf(InboundMessage), workspace, conversationId });
      const last = await this.door.lastSequenceOf('INBOUND', subject);
      const freshness = freshnessOf(last, { eventId, seq });
      return freshness === 'repeated' ? await this.behind(subject, { eventId, seq }) : freshness;
    } catch (error) {
      log.warn('last-look.unreachable', { reply_id: send.reply_id, code: errorCode(error) });
      return 'unreachable';
    }
  }

  /** Looks at everything behind what was seen: only repeats of it leave the reply fresh. */
  private async behind(subject: string, seen: InboundPosition): Promise<'fresh' | 'stale'> {
    let next = await this.door.firstFrom('INBOUND', subject, seen.seq + 1);
    while (next?.eventId === seen.eventId) {
      next = await this.door.firstFrom('INBOUND', subject, next.seq + 1);
    }
    return next ? 'stale' : 'fresh';
  }
}
