import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  conversationIdOf,
  derivedId,
  ReplyApproved,
  ReplyWithdrawn,
  type Channel,
  type Envelope,
} from '@countersign/contracts';
import { decodeEvent, encodeEvent } from '@countersign/messaging';
import type { DataSource } from 'typeorm';
import type { DispatcherConfig } from '../src/dispatcher.config.js';
import { ClaimRepository } from '../src/ledger/claim.repository.js';
import { EnqueueRepository } from '../src/ledger/enqueue.repository.js';
import { ProgressRepository } from '../src/ledger/progress.repository.js';
import type { BubbleRow, ClaimedSend } from '../src/ledger/send-row.js';
import { isMissing } from '../src/sending/expected-reply.policy.js';
import { OutcomeRecorder } from '../src/sending/outcome-recorder.service.js';
import type { SendDecision } from '../src/sending/send-decision.policy.js';
import { bubblesOf, expectedOf, type Answer } from './ledger-model.js';

/** Far longer than a run: fences and waits end only when the spec says so. */
const NEVER = 3_600;

interface Hand {
  send: ClaimedSend;
  underWay?: BubbleRow;
}

/** The dispatcher's own ledger on a real Postgres, with workers whose calls the spec answers. */
export class LedgerReality {
  readonly conversationId: string;
  private readonly hands = new Map<number, Hand>();
  /** Bubbles whose call may have reached the customer. */
  private readonly mayHaveArrived = new Set<string>();
  private readonly place;
  private readonly enqueue: EnqueueRepository;
  private readonly claims: ClaimRepository;
  private readonly progress: ProgressRepository;

  constructor(
    private readonly db: DataSource,
    private readonly channel: Channel,
  ) {
    const config = { fenceSeconds: NEVER } as DispatcherConfig;
    const accountId = `${channel}-main`;
    this.conversationId = conversationIdOf('key', {
      workspace: 'main',
      channel,
      accountId,
      chat: randomUUID(),
    });
    this.place = { workspace: 'main', channel, accountId, conversationId: this.conversationId };
    this.enqueue = new EnqueueRepository(db);
    this.claims = new ClaimRepository(db, config);
    this.progress = new ProgressRepository(db, config);
  }

  deliver(reply: number): Promise<string> {
    return this.enqueue.enqueueOnce(this.approval(reply, reply + 1, bubblesOf(reply)));
  }

  forge(reply: number, ordinal: number): Promise<void> {
    return this.enqueue.reject(this.approval(reply, ordinal, 1));
  }

  withdraw(reply: number): Promise<void> {
    const data = { replyId: this.idOf(reply), ordinal: reply + 1, reason: 'opted-out' as const };
    const facts = { ...this.place, id: derivedId(data.replyId, 'reply.withdrawn'), data };
    const { payload } = encodeEvent('review', ReplyWithdrawn, facts);
    return this.enqueue.withdraw(decodeEvent(payload) as Envelope<ReplyWithdrawn>);
  }

  async claim(worker: number): Promise<number | 'nothing'> {
    const send = await this.claims.claim(this.conversationId);
    if (!send) return 'nothing';
    this.hands.set(worker, { send });
    return this.replyOf(send.reply_id);
  }

  /** What a worker does right before the first byte (`BeforeFirstByte`), without limits and last look. */
  async start(worker: number): Promise<string> {
    const hand = this.hands.get(worker)!;
    const { send } = hand;
    const bubble = send.bubbles.find(({ state }) => state !== 'sent')!;
    const started = send.bubbles.some(({ state, maybe_arrived: maybe }) => state === 'sent' || maybe);
    return this.unlessLost(worker, async () => {
      const idle = !started && (send.withdrawn || isMissing(send.expected));
      if (idle || (await this.progress.start(send, bubble, started)) !== undefined) {
        await this.progress.end(send, { state: 'cancelled', reason: 'opted-out' });
        this.hands.delete(worker);
        return 'cancelled';
      }
      hand.underWay = bubble;
      await this.noteCall(send, bubble);
      return 'called';
    });
  }

  async answer(worker: number, said: Answer): Promise<string> {
    const { send, underWay } = this.hands.get(worker)!;
    const bubble = underWay!;
    delete this.hands.get(worker)!.underWay;
    if (said === 'retry' || said === 'throttle' || said === 'rejected')
      this.mayHaveArrived.delete(bubble.bubble_id);
    return this.unlessLost(worker, async () => {
      await new OutcomeRecorder(this.progress).record(
        send,
        bubble,
        this.decision(said),
        new AbortController().signal,
      );
      if (said === 'sent') bubble.state = 'sent';
      if (said !== 'sent' || bubble.position === send.bubbles.length - 1) this.hands.delete(worker);
      return said;
    });
  }

  crash(worker: number): void {
    this.hands.delete(worker);
  }

  /** The database's clock passes the end of whatever claim there is on a reply. */
  async fall(reply: number): Promise<void> {
    await this.db.query(
      `UPDATE send SET fence_until = now() - interval '1 s' WHERE reply_id = $1 AND state = 'sending'`,
      [this.idOf(reply)],
    );
  }

  recover(): Promise<number> {
    return this.claims.recoverExpired();
  }

  async waitIsOver(): Promise<void> {
    await this.db.query(`UPDATE send SET not_before = now() - interval '1 s'`);
    await this.db.query('DELETE FROM throttle');
  }

  /** The ledger as the model says it. */
  async look(): Promise<unknown> {
    const sends: Record<string, unknown>[] = await this.db.query(
      `SELECT s.reply_id, s.ordinal, s.approved, s.state, s.withdrawn IS NOT NULL AS withdrawn, s.fence IS NOT NULL AS held,
         coalesce((SELECT json_agg(json_build_object('state', b.state, 'failures', b.failures, 'maybe', b.maybe_arrived)
           ORDER BY b.position) FROM send_bubble b WHERE b.reply_id = s.reply_id), '[]') AS bubbles
       FROM send s WHERE s.conversation_id = $1`,
      [this.conversationId],
    );
    const [{ told }] = await this.db.query('SELECT count(*)::int AS told FROM outbox');
    const entries = sends.map(({ reply_id: id, ...rest }) => ({ reply: this.replyOf(String(id)), ...rest }));
    return { entries: entries.sort((a, b) => a.reply - b.reply), told };
  }

  /** Replies that are not over. */
  open(): Promise<unknown[]> {
    return this.db.query(`SELECT ordinal, state FROM send WHERE state IN ('queued', 'sending')`);
  }

  /** What must hold whatever happened before. */
  async invariants(): Promise<void> {
    const broken: unknown[] = await this.db.query(
      `SELECT s.reply_id, s.state FROM send s WHERE s.state IN ('sent', 'rejected', 'unknown', 'cancelled') AND
         (s.address IS NOT NULL OR EXISTS (SELECT 1 FROM send_bubble b WHERE b.reply_id = s.reply_id
           AND (b.text IS NOT NULL OR b.content IS NOT NULL OR b.state IN ('queued', 'sending'))))`,
    );
    assert.deepEqual(broken, [], 'what has ended keeps no words and has no bubble that might still leave');
  }

  private async noteCall(
    { reply_id: replyId, ordinal }: ClaimedSend,
    { bubble_id: id }: BubbleRow,
  ): Promise<void> {
    const again = this.mayHaveArrived.has(id) && this.channel === 'telegram';
    assert.ok(!again, 'a bubble whose call may have arrived is never called again');
    this.mayHaveArrived.add(id);
    const [{ ended }] = await this.db.query(
      `SELECT count(*)::int AS ended FROM send WHERE conversation_id = $1 AND ordinal < $2 AND reply_id <> $3
         AND state IN ('sent', 'rejected', 'unknown', 'cancelled')`,
      [this.conversationId, ordinal, replyId],
    );
    assert.equal(ended, ordinal - 1, 'every earlier reply has ended before a later one is called');
  }

  private async unlessLost(worker: number, work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== 'fence-lost') throw error;
      this.hands.delete(worker);
      return 'fence-lost';
    }
  }

  private decision(said: Answer): SendDecision {
    switch (said) {
      case 'sent':
        return { act: said, providerMessageId: randomUUID() };
      case 'retry':
        return { act: said, delayMs: NEVER * 1_000, maybeArrived: this.channel === 'webchat' };
      case 'throttle':
        return { act: said, delayMs: NEVER * 1_000 };
      case 'rejected':
        return { act: said, code: 'provider-refused' };
      case 'unknown':
        return { act: said, errorCode: 'timeout' };
    }
  }

  private approval(reply: number, ordinal: number, bubbles: number): Envelope<ReplyApproved> {
    const replyId = this.idOf(reply);
    const { channel, accountId, conversationId } = this.place;
    const data: ReplyApproved = {
      ...{ replyId, ordinal, digest: 'a'.repeat(64), turnIds: [], policyVersion: '1.0.0' },
      expectsOrdinal: expectedOf(reply),
      bubbles: Array.from({ length: bubbles }, (_, index) => ({
        text: `words ${index}`,
        buttons: [{ id: 'yes', title: 'Yes' }],
      })),
      recipient: { channel, accountId, conversationId, address: '42' },
      seenThrough: { eventId: derivedId(replyId, 'seen'), seq: 1 },
      approval: {
        ...{ approvedBy: 'person:ada', approvedAt: new Date().toISOString() },
        ...{ freshness: 'any', signature: 'x'.repeat(86) },
      },
    };
    const facts = { ...this.place, id: derivedId(replyId, `approved:${ordinal}`), data };
    return decodeEvent(encodeEvent('review', ReplyApproved, facts).payload) as Envelope<ReplyApproved>;
  }

  /** A stranger's replies are below zero. */
  private idOf(reply: number): string {
    return derivedId(this.conversationId, `reply:${reply}`);
  }

  private replyOf(id: string): number {
    return [-3, -2, -1, 0, 1, 2, 3, 4].find((reply) => this.idOf(reply) === id)!;
  }
}
