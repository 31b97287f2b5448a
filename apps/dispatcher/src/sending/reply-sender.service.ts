import { SEND_LIMITS, type ChannelSender, type OutboundBubble } from '@countersign/channels/sender';
import type { Channel } from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';
import { ProgressRepository } from '../ledger/progress.repository.js';
import type { BubbleRow, ClaimedSend } from '../ledger/send-row.js';
import { BeforeFirstByte } from './before-first-byte.service.js';
import { OutboundFiles } from './outbound-files.js';
import { OutcomeRecorder } from './outcome-recorder.service.js';
import { Pacing } from './pacing.service.js';
import { decideSend, type SendDecision } from './send-decision.policy.js';
import { Senders } from './senders.js';

const FILE_GONE = 'the file that was approved is not in the store';
/** Milliseconds until a store that could not be read is asked again. */
const FILE_AWAY_MS = 5_000;

/** Sends one claimed reply, bubble by bubble, as far as it goes now. */
@Injectable()
export class ReplySender {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly senders: Senders,
    private readonly before: BeforeFirstByte,
    private readonly files: OutboundFiles,
    private readonly outcomes: OutcomeRecorder,
    private readonly pacing: Pacing,
    private readonly config: DispatcherConfig,
  ) {}

  /**
   * Ends with the send settled, or back in the queue.
   * @param stopping aborts when the service stops: a pause ends at once, a call in progress is waited for
   * @throws FenceLost, or the database's error: then the fence decides
   */
  send(send: ClaimedSend, stopping: AbortSignal): Promise<void> {
    const attributes = { 'cs.channel': send.channel ?? 'none', 'cs.reply.id': send.reply_id };
    return withSpan('dispatch send', { parent: send.traceparent ?? undefined, attributes }, async (span) => {
      const sender = this.senders.of(send.workspace, send.channel, send.account_id);
      if (sender) span.setAttribute('cs.send.outcome', await this.bubbles(send, sender, stopping));
      else await this.noWayOut(send);
    });
  }

  /** The account is not ours any more; what an earlier try may have done stays unknown. */
  private noWayOut(send: ClaimedSend): Promise<void> {
    const code = 'credential-refused';
    const maybe = send.bubbles.find((bubble) => bubble.maybe_arrived && bubble.state !== 'sent');
    if (maybe) return this.progress.end(send, { state: 'unknown', errorCode: code }, maybe);
    return this.progress.end(send, { state: 'rejected', code });
  }

  private async bubbles(send: ClaimedSend, sender: ChannelSender, stopping: AbortSignal): Promise<string> {
    for (const bubble of send.bubbles) {
      if (bubble.state === 'sent') continue;
      await this.pacing.before(bubble, send, sender, stopping);
      // Before the bubble is marked as being sent: while its file cannot be read, certainly nothing left.
      const content = await this.files.complete(send.workspace, bubble);
      if (content === 'gone') return this.fileGone(send, bubble);
      if (content === 'away') return this.fileAway(send);
      const obstacle = await this.before.clear(send, bubble, stopping);
      if (obstacle) return obstacle;
      crashpoint('send.before-first-byte');
      const decision = await this.call(send, sender, { bubble, content });
      crashpoint('send.before-record');
      await this.outcomes.record(send, bubble, decision, stopping);
      crashpoint('send.after-record');
      if (decision.act !== 'sent') return decision.act;
      bubble.state = 'sent';
    }
    return 'sent';
  }

  /** What was approved cannot be sent by anybody any more; what an earlier try may have done stays unknown. */
  private async fileGone(send: ClaimedSend, bubble: BubbleRow): Promise<string> {
    const code = 'invalid-content';
    if (bubble.maybe_arrived) await this.progress.end(send, { state: 'unknown', errorCode: code }, bubble);
    else await this.progress.end(send, { state: 'rejected', code, words: FILE_GONE });
    return 'rejected';
  }

  private async fileAway(send: ClaimedSend): Promise<string> {
    await this.progress.release(send, { delayMs: FILE_AWAY_MS });
    return 'held';
  }

  private call(
    send: ClaimedSend,
    sender: ChannelSender,
    { bubble, content }: { bubble: BubbleRow; content: OutboundBubble },
  ): Promise<SendDecision> {
    const channel = send.channel as Channel;
    const ids = { bubbleId: bubble.bubble_id, replyId: send.reply_id, position: bubble.position };
    const limits = { ...SEND_LIMITS, timeoutMs: this.config.timeoutSeconds * 1_000 };
    const attributes = { 'cs.send.attempt': bubble.attempts + 1, 'cs.bubble.id': bubble.bubble_id };
    return withSpan(`send ${channel}`, { kind: 'client', attributes }, async (span) => {
      const result = await sender.send(send.address, content, ids, limits);
      span.setAttribute('cs.send.outcome', result.outcome);
      const { failures, maybe_arrived: maybeArrived } = bubble;
      return decideSend(result, {
        channel,
        failures,
        maybeArrived,
        harmlessTwice: bubble.content?.reaction !== undefined,
        retryDelaysMs: this.config.retryDelaysMs,
      });
    });
  }
}
