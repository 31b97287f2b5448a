import type { Danger } from '@countersign/constitution';
import { cancelSubject, TurnClosed, type Envelope } from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { ConsumesBursts, RetryLater, Rpc, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { currentTraceparent, log } from '@countersign/observability';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { isTurnGivenUp } from '../dead-letters/letter.repository.js';
import { recordChange } from '../live/changes.js';
import { withTranscripts } from '../media/transcript.repository.js';
import { nextLookMs } from './chain.policy.js';
import { openConversation } from './conversation.repository.js';
import { CoverageService, type Refreshed } from './coverage.service.js';
import { dangersHeard, wordsOf } from './turn-risks.js';
import { newcomers } from './unanswered.repository.js';

type Closed = Delivered<TurnClosed>;

/** Turns of one conversation that are taken in together. */
const BURST = 100;

/**
 * A turn is complete: it joins what is unanswered, and the item covers it at once. Turns that pile up are covered together: one
 * refresh costs the same however many there are (I18).
 */
@ConsumesBursts(TurnClosed, { max: BURST })
export class TurnClosedConsumer implements HandlesBatch<TurnClosed> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly relay: OutboxRelay,
    private readonly rpc: Rpc,
  ) {}

  async handleBatch(closed: Closed[]): Promise<void> {
    // What was handed back comes again behind what followed it.
    const burst = closed.toSorted((one, other) => one.delivery.seq - other.delivery.seq);
    const refreshed = await this.dataSource.transaction(async (manager) => {
      const outcome = await this.takeIn(manager, burst);
      crashpoint('turn.before-commit');
      return outcome;
    });
    this.relay.nudge();
    if (refreshed?.supersededRequest) this.rpc.broadcast(cancelSubject(refreshed.supersededRequest));
  }

  private async takeIn(manager: EntityManager, burst: readonly Closed[]): Promise<Refreshed | undefined> {
    const conversation = await openConversation(manager, burst.at(-1)!.event);
    await waitForEarlier(manager, conversation.conversation_id, burst);
    const asked: { cause: string; joined: number; urgent: boolean; dangers: Danger[] }[] = [];
    const dangersOf = await dangersHeard(manager, conversation.workspace);
    let noted = false;
    for (const { event, delivery } of burst) {
      if (!(await SeenEvents.firstTime(manager, event.id))) continue;
      const joined = await newcomers(manager, conversation.conversation_id, event.data.messages);
      const note = await onlyEditsOfAnswered(manager, event);
      const traceparent = currentTraceparent() ?? delivery.traceparent;
      await storeTurn(manager, event, { joined, note, traceparent });
      if (note) await coverNote(manager, event);
      else {
        // What is said aloud is heard as what is written is (ET-06).
        const heard = await withTranscripts(manager, conversation.conversation_id, event.data.messages);
        asked.push({
          cause: event.id,
          joined,
          ...pressing(event.data.reason, dangersOf(heard.flatMap(wordsOf))),
        });
      }
      noted ||= note;
    }
    const last = asked.at(-1);
    if (last) {
      const joined = asked.reduce((sum, one) => sum + one.joined, 0);
      const dangers = [...new Set(asked.flatMap((one) => one.dangers))];
      const wish = { joined, urgent: asked.some(({ urgent }) => urgent), dangers };
      return this.coverage.refresh(manager, conversation, last.cause, wish);
    }
    if (noted)
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    return undefined;
  }
}

/** The debouncer heard an urgent word, or the rules find somebody in danger (ET-06). */
function pressing(reason: TurnClosed['reason'], dangers: Danger[]): { urgent: boolean; dangers: Danger[] } {
  return { urgent: reason === 'urgent' || dangers.length > 0, dangers };
}

/**
 * Answers leave in the order of the questions, so a turn waits for the one closed before it, which a crash hands out again
 * seconds later. What review gave up on is not waited for: it holds the conversation.
 * @throws RetryLater while a turn before these is still on its way
 */
async function waitForEarlier(
  manager: EntityManager,
  conversationId: string,
  burst: readonly Closed[],
): Promise<void> {
  const here = new Set(burst.map(({ event }) => event.data.turnId));
  const before = burst.flatMap(({ event }) => event.data.previousTurnId ?? []).filter((id) => !here.has(id));
  const [missing]: { id: string }[] = await manager.query(
    `SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT 1 FROM turn WHERE turn_id = id) LIMIT 1`,
    [before],
  );
  if (!missing || (await isTurnGivenUp(manager, conversationId))) return;
  const lookMs = nextLookMs(Math.max(...burst.map(({ delivery }) => delivery.attempt)));
  if (lookMs !== undefined) throw new RetryLater('earlier-turn-missing', lookMs);
  log.error('turns.hole', { conversation_id: conversationId, turn_id: missing.id });
}

async function storeTurn(
  manager: EntityManager,
  { id, conversationId, data }: Envelope<TurnClosed>,
  { joined, note, traceparent }: { joined: number; note: boolean; traceparent?: string },
): Promise<void> {
  const { turnId, messages, coveredThrough, gap, openedAt, closedAt } = data;
  await manager.query(
    `INSERT INTO turn (turn_id, conversation_id, messages, covered_event, covered_seq, gap, opened_at, closed_at, traceparent, answered_by, answered_how, message_count)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
    [
      turnId,
      conversationId,
      JSON.stringify(messages),
      coveredThrough.eventId,
      coveredThrough.seq,
      gap,
      openedAt,
      closedAt,
      traceparent ?? null,
      note ? id : null,
      note ? 'note' : null,
      joined,
    ],
  );
}

/** A note is seen and needs no draft of its own: what is open covers it. */
async function coverNote(
  manager: EntityManager,
  { conversationId, data: { coveredThrough } }: Envelope<TurnClosed>,
): Promise<void> {
  await manager.query(
    `UPDATE review_item SET covered_seq = greatest(covered_seq, $2) WHERE conversation_id = $1 AND state <> 'settled'`,
    [conversationId, coveredThrough.seq],
  );
}

/**
 * An edit of something the customer has an answer to is a note in the thread, not a new question (architecture §5.3). While
 * the answer is on its way, or nobody knows whether it arrived, it is a question: should that reply be held as stale, or be given
 * up, what is written instead must know the new words.
 */
async function onlyEditsOfAnswered(manager: EntityManager, event: Envelope<TurnClosed>): Promise<boolean> {
  if (!event.data.messages.every(({ edited }) => edited)) return false;
  const ids = event.data.messages.map(({ providerMessageId }) => providerMessageId);
  const [row]: { answered: string }[] = await manager.query(
    `SELECT count(DISTINCT m->>'providerMessageId') AS answered FROM turn t
       JOIN reply r ON r.reply_id = t.answered_by AND r.state = 'sent', jsonb_array_elements(t.messages) m
     WHERE t.conversation_id = $1 AND t.answered_how = 'reply' AND m->>'providerMessageId' = ANY($2)`,
    [event.conversationId, ids],
  );
  return Number(row?.answered) === new Set(ids).size;
}
