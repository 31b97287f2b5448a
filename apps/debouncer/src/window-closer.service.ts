import { crashpoint } from '@countersign/crashpoint';
import { errorCode, log } from '@countersign/observability';
import { Outbox, OutboxRelay } from '@countersign/persistence';
import { HealthRegistry } from '@countersign/runtime';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DebouncerConfig } from './debouncer.config.js';
import { GapWatch, type MissedMessage } from './gap-watch.service.js';
import { encodeTurn } from './turn-event.js';
import { closeWindow, type Closing, type WindowRow } from './turn.policy.js';
import * as windows from './window.repository.js';
import { WindowTimer } from './window-timer.js';

/** How long until a window with a missing message is looked at again. */
const HOLD_MS = 100;
/** How long a window that cannot be closed (a bug of ours) is left alone; its neighbours go on. */
const UNCLOSABLE_MS = 60_000;

interface Pass {
  closed: number;
  missed: MissedMessage[];
}

/** Closes windows when they are due: covered rows, turn and event in one commit. Any number of instances may run. */
@Injectable()
export class WindowCloser implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timer = new WindowTimer(
    () => this.closeDue(),
    (error) => log.warn('window.close-failed', { code: errorCode(error) }),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
    private readonly gaps: GapWatch,
    private readonly config: DebouncerConfig,
    health: HealthRegistry,
  ) {
    health.register('postgres', () => dataSource.query('SELECT 1'));
  }

  onApplicationBootstrap(): void {
    this.timer.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.timer.stop();
  }

  /** A window will be due in this many milliseconds. */
  expect(inMs: number): void {
    this.timer.expect(inMs);
  }

  private async closeDue(): Promise<number | undefined> {
    for (;;) {
      const nextMs = await windows.nextDueMs(this.dataSource.manager);
      if (nextMs === undefined || nextMs > 0) return nextMs;
      const { closed, missed } = await this.dataSource.transaction((manager) => this.pass(manager));
      if (closed > 0) this.relay.nudge();
      await this.gaps.look(missed);
      // Due, but locked: another instance is closing it, or a message is moving it.
      if (closed === 0) return HOLD_MS;
    }
  }

  private async pass(manager: EntityManager): Promise<Pass> {
    const due = await windows.claimDue(manager);
    const result: Pass = { closed: 0, missed: [] };
    if (due.length === 0) return result;
    const rows = await windows.unsettledOf(
      manager,
      due.map(({ conversation_id: id }) => id),
    );
    const byConversation = Map.groupBy(rows, ({ conversation_id: id }) => id);
    for (const window of due) {
      const own = byConversation.get(window.conversation_id) ?? [];
      const decision = this.gaps.decide(own);
      if (decision.act === 'hold') {
        result.missed.push(...decision.missed);
        await windows.postpone(manager, window.conversation_id, HOLD_MS);
        continue;
      }
      await this.close(manager, window, closeWindow(window, own, decision.gap));
      result.closed += 1;
    }
    crashpoint('window.before-commit');
    return result;
  }

  private async close(
    manager: EntityManager,
    window: WindowRow,
    closing: Closing | undefined,
  ): Promise<void> {
    const id = window.conversation_id;
    if (!closing) return windows.dropWindow(manager, id);
    const { turnId, data, settled } = closing;
    if (data) {
      const encoded = await encodeTurn(window, closing, data).catch((error: unknown) => {
        log.error('window.unclosable', { conversation_id: id, turn_id: turnId, code: errorCode(error) });
      });
      if (!encoded) return windows.postpone(manager, id, UNCLOSABLE_MS);
      await Outbox.add(manager, encoded);
      if (data.gap) log.error('turn.closed-with-gap', { conversation_id: id, turn_id: turnId });
    }
    await windows.settle(
      manager,
      turnId,
      settled.map(({ event_id: eventId }) => eventId),
    );
    const joined = settled.filter(({ joins }) => joins);
    await windows.shrink(manager, id, {
      messages: joined.length,
      bytes: joined.reduce((sum, { bytes }) => sum + bytes, 0),
      capSeconds: this.config.capSeconds,
    });
  }
}
