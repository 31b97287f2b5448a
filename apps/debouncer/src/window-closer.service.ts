import { crashpoint } from '@countersign/crashpoint';
import type { EncodedEvent } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Outbox, OutboxRelay } from '@countersign/persistence';
import { HealthRegistry } from '@countersign/runtime';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { closeWindow, type Closing, type WindowRow } from './close-window.js';
import { DebouncerConfig } from './debouncer.config.js';
import { GapWatch, type MissedMessage } from './gap-watch.service.js';
import { MediaHold } from './media-hold.service.js';
import { encodeTurn } from './turn-event.js';
import { newestTurns, noteNewestTurns } from './newest-turn.repository.js';
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
    private readonly media: MediaHold,
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
    const conversationIds = due.map(({ conversation_id: id }) => id);
    const rows = await windows.unsettledOf(manager, conversationIds);
    const previous = await newestTurns(manager, conversationIds);
    const byConversation = Map.groupBy(rows, ({ conversation_id: id }) => id);
    const holds = await this.media.holds(manager, due, byConversation);
    const closings: Closed[] = [];
    for (const window of due) {
      const own = byConversation.get(window.conversation_id) ?? [];
      const decision = this.gaps.decide(own);
      if (decision.act === 'hold') {
        result.missed.push(...decision.missed);
        await windows.postpone(manager, window.conversation_id, HOLD_MS);
        continue;
      }
      const holdMs = holds.get(window.conversation_id);
      if (holdMs !== undefined) {
        await windows.holdUntil(manager, window.conversation_id, new Date(window.now.getTime() + holdMs));
        continue;
      }
      const place = { gap: decision.gap, previousTurnId: previous.get(window.conversation_id) };
      const closing = closeWindow(window, own, place);
      const closed = closing && (await encoded(window, closing));
      if (closed) closings.push(closed);
      else if (closing) await windows.postpone(manager, window.conversation_id, UNCLOSABLE_MS);
      else await windows.dropWindow(manager, window.conversation_id);
      result.closed += 1;
    }
    await this.write(manager, closings);
    crashpoint('window.before-commit');
    return result;
  }

  /** All turns of a pass in a few statements: many windows that fall due together delay each other by little. */
  private async write(manager: EntityManager, closed: readonly Closed[]): Promise<void> {
    if (closed.length === 0) return;
    await Outbox.addAll(
      manager,
      closed.flatMap(({ event }) => event ?? []),
    );
    const taken = closed.map(({ taken: one }) => one);
    await windows.settle(manager, taken);
    await windows.shrink(manager, taken, this.config.capSeconds);
    const told = closed.filter(({ event }) => event).map(({ taken: one }) => one);
    await noteNewestTurns(manager, told);
  }
}

/** A turn that is worked out and not yet written. */
interface Closed {
  event?: EncodedEvent;
  taken: windows.Taken;
}

/** @returns undefined when it cannot be said (a bug of ours): its window is left alone for a while */
async function encoded(window: WindowRow, closing: Closing): Promise<Closed | undefined> {
  const { turnId, data, settled } = closing;
  const conversationId = window.conversation_id;
  const joined = settled.filter(({ joins }) => joins);
  const taken = {
    conversationId,
    turnId,
    eventIds: settled.map(({ event_id: eventId }) => eventId),
    messages: joined.length,
    bytes: joined.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  if (!data) return { taken };
  try {
    const event = await encodeTurn(window, closing, data);
    if (data.gap) log.error('turn.closed-with-gap', { conversation_id: conversationId, turn_id: turnId });
    return { event, taken };
  } catch (error) {
    log.error('window.unclosable', {
      conversation_id: conversationId,
      turn_id: turnId,
      code: errorCode(error),
    });
    return undefined;
  }
}
