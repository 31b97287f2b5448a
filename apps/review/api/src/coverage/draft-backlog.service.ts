import { errorCode, log } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordChange } from '../live/changes.js';
import { lockConversation } from './conversation.repository.js';
import { openItem } from './coverage.service.js';
import { DraftLimits, type HeldItem } from './draft-limits.js';
import { requestDraft } from './draft-request.js';
import { acrossWorkspaces } from '../access/current-workspace.js';

const SWEEP_MS = 1_000;

/**
 * Asks for drafts that were held back, as decisions make room and fast writers have waited long enough. What is held stands
 * in the item's row: a crash loses nothing, and any number of replicas may do this at once.
 */
@Injectable()
export class DraftBacklog implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private sweeping = Promise.resolve();
  private waiting = false;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly limits: DraftLimits,
    private readonly relay: OutboxRelay,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.nudge(), SWEEP_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** A decision is committed: what it says leaves, and whoever waits for its place gets it. */
  roomMade(): void {
    this.relay.nudge();
    this.nudge();
  }

  /** Looks now. Any number of nudges while a look is waiting to begin are one look. */
  nudge(): void {
    if (this.waiting || this.stopped) return;
    this.waiting = true;
    this.sweeping = acrossWorkspaces(() => this.sweeping.then(() => this.sweep()));
  }

  private async sweep(): Promise<void> {
    this.waiting = false;
    try {
      const due = await this.limits.due(this.dataSource.manager);
      for (const item of due) if (!this.stopped) await this.ask(item);
      if (due.length > 0) this.relay.nudge();
    } catch (error) {
      log.warn('draft.backlog-failed', { code: errorCode(error) });
    }
  }

  private async ask({ item_id: itemId, conversation_id: conversationId }: HeldItem): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, conversationId);
      const item = conversation && (await openItem(manager, conversationId));
      if (!conversation || item?.item_id !== itemId || item.state !== 'waiting') return;
      await requestDraft(manager, conversation, { itemId, generation: item.generation });
      await recordChange(manager, { kind: 'item', itemId, conversationId });
    });
  }
}
