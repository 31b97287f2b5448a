import { normaliseUpdate, type NormalisedUpdate } from '@countersign/channels/telegram/receive';
import { inboundAddress, InboundMessage, InboundSignal } from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { ChainedPublisher, EventPublisher, InvalidEvent } from '@countersign/messaging';
import { errorCode, log, withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import type { Bot } from './bots.js';
import { IngestTelegramConfig } from './ingest-telegram.config.js';

type Routable = NormalisedUpdate & { type: 'message' | 'signal' };

/** Puts updates on the bus. Nothing else is asked on this path: no database, no model, no Redis. */
@Injectable()
export class UpdateIntake {
  constructor(
    private readonly config: IngestTelegramConfig,
    private readonly chained: ChainedPublisher,
    private readonly publisher: EventPublisher,
  ) {}

  /** What an update is, without doing anything. */
  read({ account }: Bot, update: unknown): NormalisedUpdate {
    return normaliseUpdate(update, { receivedAt: new Date(), groups: account.groups });
  }

  /**
   * Resolves when the stream has the update, or when there is nothing to publish: then it may be confirmed.
   * @param limitMs milliseconds the stream may take
   * @throws the publisher's error when no ack came: the update must come again
   */
  async accept(bot: Bot, update: NormalisedUpdate, limitMs: number): Promise<void> {
    const { accountId } = bot.account;
    if (update.type === 'ignored') {
      log.info('inbound.ignored', { account_id: accountId, reason: update.reason });
    } else if (update.type === 'unroutable') {
      log.error('inbound.quarantined', { account_id: accountId, code: update.reason });
    } else {
      await withSpan('receive telegram.update', { kind: 'consumer' }, () =>
        this.publish(bot, update, limitMs),
      );
    }
  }

  /**
   * Messages of one chat that floods, all at once, in order.
   * @returns for each whether it may be confirmed
   */
  async acceptBurst(
    bot: Bot,
    updates: readonly (NormalisedUpdate & { type: 'message' })[],
    limitMs: number,
  ): Promise<boolean[]> {
    const burst = updates.map((update) => ({ ...this.addressed(bot, update), data: update.data }));
    crashpoint('intake.before-publish');
    const settled = await withSpan('receive telegram.burst', { kind: 'consumer' }, () =>
      this.chained.publishBurst(InboundMessage, burst, { limitMs }),
    );
    crashpoint('intake.after-publish');
    return settled.map((result, index) => {
      if (result.status === 'rejected' && !quarantined(result.reason, burst[index]!.id)) return false;
      const { callbackQueryId } = updates[index]!;
      if (callbackQueryId !== undefined) this.answerTap(bot, callbackQueryId, burst[index]!.id);
      return true;
    });
  }

  private async publish(bot: Bot, update: Routable, limitMs: number): Promise<void> {
    const facts = this.addressed(bot, update);
    crashpoint('intake.before-publish');
    try {
      if (update.type === 'signal')
        await this.publisher.publish(InboundSignal, { ...facts, data: update.data }, { limitMs });
      else await this.chained.publish(InboundMessage, { ...facts, data: update.data }, { limitMs });
    } catch (error) {
      if (!quarantined(error, facts.id)) throw error;
    }
    crashpoint('intake.after-publish');
    if (update.type === 'message' && update.callbackQueryId !== undefined) {
      this.answerTap(bot, update.callbackQueryId, facts.id);
    }
  }

  private addressed({ account }: Bot, update: Routable) {
    const { workspace, accountId, channel } = account;
    const { chat, user, providerMessageId, revision } = update;
    const fact = update.type === 'signal' ? 'signal' : update.data.fact;
    return inboundAddress(this.config.idKey, {
      workspace,
      channel,
      accountId,
      chat,
      user,
      providerMessageId,
      fact,
      revision,
    });
  }

  /** Best effort: the tap is on the bus, the spinner stops by itself after a while. */
  private answerTap({ receiver }: Bot, callbackQueryId: string, eventId: string): void {
    receiver.answerTap(callbackQueryId).catch((error: unknown) => {
      log.info('inbound.tap-not-answered', { event_id: eventId, code: errorCode(error) });
    });
  }
}

/** Waiting would not make an invalid event valid, and would hold up everybody behind it. */
function quarantined(error: unknown, eventId: string): boolean {
  if (!(error instanceof InvalidEvent)) return false;
  log.error('inbound.quarantined', { event_id: eventId, code: error.code, names: error.properties });
  return true;
}
