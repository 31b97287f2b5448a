import type { Account } from '@countersign/channels/accounts';
import type { WebhookItem } from '@countersign/channels/whatsapp/receive';
import { inboundAddress, InboundMessage, InboundSignal, InboundStatus } from '@countersign/contracts';
import { ChainedPublisher, EventPublisher, InvalidEvent } from '@countersign/messaging';
import { log, withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { IngestWhatsAppConfig } from './ingest-whatsapp.config.js';
import { Numbers } from './numbers.js';

type Routable = WebhookItem & { type: 'message' | 'signal' | 'status' };

/** Puts what a call says on the bus. Nothing else is asked on this path: no database, no model, no Redis. */
@Injectable()
export class WebhookIntake {
  constructor(
    private readonly config: IngestWhatsAppConfig,
    private readonly numbers: Numbers,
    private readonly chained: ChainedPublisher,
    private readonly publisher: EventPublisher,
  ) {}

  /**
   * Each item on its own: one that is bad, or of a stranger, does not keep its neighbours from the bus. What there is nothing to
   * do with is counted in the log, never silently dropped. Of one person, nothing overtakes what the stream did not take: it all
   * comes again.
   * @param limitMs milliseconds the stream may take for one item
   * @throws the first failure, after everything was tried: then the call must come again
   */
  async acceptAll(items: readonly WebhookItem[], limitMs: number): Promise<void> {
    const settled = await withSpan('receive whatsapp.webhook', { kind: 'consumer' }, () =>
      Promise.allSettled(byPerson(items).map((group) => this.acceptInOrder(group, limitMs))),
    );
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async acceptInOrder(items: readonly WebhookItem[], limitMs: number): Promise<void> {
    for (const item of items) await this.accept(item, limitMs);
  }

  private async accept(item: WebhookItem, limitMs: number): Promise<void> {
    if (item.type === 'ignored') return log.info('inbound.ignored', { reason: item.reason });
    if (item.type === 'unroutable') return log.error('inbound.quarantined', { code: item.reason });
    const account = this.numbers.find(item.phoneNumberId);
    // Not the default workspace, and no refusal: WhatsApp would bring it again for a week (CH-10).
    if (!account) return log.error('inbound.quarantined', { code: 'unknown-account' });
    try {
      await this.publish(item, account, limitMs);
    } catch (error) {
      // Waiting would not make an invalid event valid.
      if (!(error instanceof InvalidEvent)) throw error;
      log.error('inbound.quarantined', { code: error.code, names: error.properties });
    }
  }

  private async publish(item: Routable, account: Account, limitMs: number): Promise<void> {
    const place = this.placeOf(item, account);
    if (item.type === 'message')
      await this.chained.publish(InboundMessage, { ...place, data: item.data }, { limitMs });
    else if (item.type === 'signal')
      await this.publisher.publish(InboundSignal, { ...place, data: item.data }, { limitMs });
    else await this.publisher.publish(InboundStatus, { ...place, data: item.data }, { limitMs });
  }

  private placeOf(item: Routable, { workspace, accountId, channel }: Account) {
    const { chat, providerMessageId, revision } = item;
    const fact = item.type === 'message' ? item.data.fact : item.type;
    return inboundAddress(this.config.idKey, {
      workspace,
      channel,
      accountId,
      chat,
      user: chat,
      providerMessageId,
      fact,
      revision,
    });
  }
}

/** What concerns one person, in the order it was said; whatever concerns nobody is a group too. */
function byPerson(items: readonly WebhookItem[]): WebhookItem[][] {
  const groups = Map.groupBy(items, (item) => ('chat' in item ? `${item.phoneNumberId} ${item.chat}` : ''));
  return [...groups.values()];
}
