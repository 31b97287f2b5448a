import type { ChannelSender } from '@countersign/channels/sender';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { SeenMessages } from '../courtesy/seen-message.js';
import { DispatcherConfig } from '../dispatcher.config.js';
import type { BubbleRow, ClaimedSend } from '../ledger/send-row.js';
import { pauses } from './pace.policy.js';
import { pause } from './pause.js';
import { Senders } from './senders.js';

/** Pauses between the bubbles of a reply like somebody who types, and shows the customer so (DS-06, CH-14). */
@Injectable()
export class Pacing {
  constructor(
    private readonly senders: Senders,
    private readonly messages: SeenMessages,
    private readonly config: DispatcherConfig,
  ) {}

  /** @param stopping ends the pause at once */
  async before(
    { position }: BubbleRow,
    send: ClaimedSend,
    sender: ChannelSender,
    stopping: AbortSignal,
  ): Promise<void> {
    if (position === 0 || !this.config.pacing) return;
    this.showTyping(send, sender);
    const waits = pauses(send.bubbles.map(({ bubble_id: bubbleId, text }) => ({ bubbleId, text })));
    await pause(waits[position] ?? 0, stopping);
  }

  /** Is not waited for: whatever becomes of it, the reply goes on. */
  private showTyping(send: ClaimedSend, sender: ChannelSender): void {
    const { workspace, channel, account_id: accountId, address, reply_id: replyId } = send;
    if (!this.senders.shows('typing', workspace, channel, accountId)) return;
    sender
      .typing(address, () => this.answeredBy(send))
      .catch((error: unknown) => log.warn('typing.not-shown', { code: errorCode(error), reply_id: replyId }));
  }

  /** The newest message the approver had seen: a channel that takes it for read then is right. */
  private async answeredBy(send: ClaimedSend): Promise<string | undefined> {
    const { workspace, conversation_id: conversationId, seen_event: eventId, seen_seq: seq } = send;
    return (await this.messages.at({ workspace, conversationId, eventId, seq }))?.providerMessageId;
  }
}
