import { errorCode, log } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { conversationOfContact } from '../funnel/contact-status.repository.js';
import { recordChange } from '../live/changes.js';
import { keepResponse, type CtaEventRow } from './cta-event.repository.js';

const SWEEP_MS = 60_000;
const AT_ONCE = 100;
const SILENCE = 'policy:cta-silence@1';

/** Whoever wrote nothing for 72 hours ignored what they were asked (FU-04); who wrote anything waits for a person's word. */
@Injectable()
export class SilenceSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.running
        .then(() => this.sweep())
        .catch((error: unknown) => log.warn('cta.sweep-failed', { code: errorCode(error) }));
    }, SWEEP_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async sweep(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const rows: CtaEventRow[] = await manager.query(
        `SELECT e.* FROM cta_event e JOIN reply r USING (reply_id)
          WHERE e.response = 'PENDING' AND e.sent_at < now() - interval '72 hours'
            AND NOT EXISTS (SELECT 1 FROM message m JOIN conversation c USING (conversation_id)
                             WHERE c.contact_id = e.contact_id AND m.seq > r.seen_seq)
          ORDER BY e.sent_at LIMIT ${AT_ONCE} FOR UPDATE OF e SKIP LOCKED`,
      );
      for (const row of rows) await this.ignored(manager, row);
    });
    this.relay.nudge();
  }

  private async ignored(manager: EntityManager, row: CtaEventRow): Promise<void> {
    const conversation = await conversationOfContact(manager, row.workspace, row.contact_id);
    await keepResponse(manager, conversation, row, { response: 'IGNORED', actor: SILENCE });
    const { conversation_id: conversationId } = conversation;
    await recordChange(manager, { kind: 'conversation', conversationId });
  }
}
