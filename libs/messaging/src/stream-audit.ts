import { AUDIT_LANES, CONSUMERS, readsSubject, type App, type StreamName } from '@countersign/contracts';
import type { Consumer, JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { accountOf, type Account, type Progress } from './account.policy.js';
import { GoneWorkspaces } from './gone-workspaces.js';

/** One stored message as its headers tell it: an audit never sees what was said. */
export interface StoredMessage {
  stream: StreamName;
  seq: number;
  /** `Nats-Msg-Id`; empty when a stranger stored it without one. */
  eventId: string;
  /** Conversation, contact or account: the last token of its subject. */
  key: string;
  storedAt: Date;
}

/** A message nobody vouches for. */
export interface Unaccounted extends StoredMessage {
  account: Exclude<Account, 'coming'>;
}

/** What the owner of the rows answers. */
export interface AuditedRows {
  /** Sequences of those the owner has a row of, or knows as dead letters. All are of one stream. */
  present(messages: readonly StoredMessage[]): Promise<ReadonlySet<number>>;
  /** These became dead letters: they are accounted for, and will never have another row. */
  bury(letters: readonly { stream: StreamName; seq: number }[]): Promise<void>;
}

const BATCH = 1_000;
/** Milliseconds after which an empty lane is taken for read; the least the client allows. */
const EMPTY_AFTER = 1_000;
/** Timers kept at most; the oldest starts anew. */
const KEPT = 10_000;

/** Compares what a stream holds with what its reader has rows of, in steps: a pass costs what is new since the last one. */
export class StreamAudit {
  /** Since when a sequence has been seen missing, by the steady clock of this process. */
  private readonly missing = new Map<string, number>();

  constructor(
    private readonly client: JetStreamClient,
    private readonly app: App,
    private readonly gone = new GoneWorkspaces(),
  ) {}

  /**
   * One pass over everything not yet vouched for.
   * @throws what the server or the owner's rows say: an audit that could not look must not say 0
   */
  async pass(
    rows: AuditedRows,
    { graceMs, againMs }: { graceMs: number; againMs: number },
  ): Promise<Unaccounted[]> {
    const lanes = AUDIT_LANES.filter(({ app }) => app === this.app);
    const found: Unaccounted[] = [];
    for (const { stream, durable } of lanes.filter((lane) => lane.stream === 'DEAD_LETTERS')) {
      const lane = await this.client.consumers.get(stream, durable);
      await readLane(lane, againMs, async (letters) => {
        await rows.bury(letters.flatMap(originOf));
        return new Set(letters.map(({ seq }) => seq));
      });
    }
    for (const { stream, durable } of lanes.filter((lane) => lane.stream !== 'DEAD_LETTERS')) {
      const lane = await this.client.consumers.get(stream, durable);
      const own = await this.client.consumers.get(stream, this.app);
      await readLane(lane, againMs, async (messages) => {
        // Asked before the rows: what is handled in between is there, and counts as there.
        const progress = await progressOf(own);
        const stored = messages
          // Of a deleted workspace nobody has rows, and nobody misses any.
          .filter(({ subject }) => reads(this.app, stream, subject) && !this.gone.isOf(subject))
          .map((message) => storedMessage(stream, message));
        const present = await rows.present(stored);
        found.push(...this.judge(stored, present, progress, graceMs));
        const missing = new Set(stored.map(({ seq }) => seq).filter((seq) => !present.has(seq)));
        return new Set(messages.map(({ seq }) => seq).filter((seq) => !missing.has(seq)));
      });
    }
    return found;
  }

  private judge(
    messages: readonly StoredMessage[],
    present: ReadonlySet<number>,
    progress: Progress,
    graceMs: number,
  ): Unaccounted[] {
    return messages.flatMap((message) => {
      const name = `${message.stream}/${message.seq}`;
      if (present.has(message.seq)) {
        this.missing.delete(name);
        return [];
      }
      const account = accountOf(message.seq, this.missingMs(name), progress, graceMs);
      return account === 'coming' ? [] : [{ ...message, account }];
    });
  }

  private missingMs(name: string): number {
    const now = performance.now();
    const since = this.missing.get(name);
    if (since !== undefined) return now - since;
    if (this.missing.size >= KEPT) this.missing.delete(this.missing.keys().next().value as string);
    this.missing.set(name, now);
    return 0;
  }
}

/** Reads until the lane is empty; what is not settled comes again after `againMs`. */
async function readLane(
  lane: Consumer,
  againMs: number,
  settledOf: (batch: JsMsg[]) => Promise<ReadonlySet<number>>,
): Promise<void> {
  for (;;) {
    const { num_pending: unread, num_ack_pending: open } = await lane.info();
    if (unread + open === 0) return;
    const batch: JsMsg[] = [];
    for await (const message of await lane.fetch({ max_messages: BATCH, expires: EMPTY_AFTER })) {
      batch.push(message);
    }
    if (batch.length > 0) {
      const settled = await settledOf(batch).catch((error: unknown) => {
        // The next look must not wait until the server misses an answer.
        for (const message of batch) message.nak(againMs);
        throw error;
      });
      for (const message of batch) {
        if (settled.has(message.seq)) message.ack();
        else message.nak(againMs);
      }
    }
    // A short batch may only mean a slow server: what was never read is read in this pass.
    if (batch.length === 0 || batch.at(-1)?.info.pending === 0) return;
  }
}

/** Whether the app's own consumer hands it messages of this subject. */
function reads(app: App, stream: StreamName, subject: string): boolean {
  const consumer = CONSUMERS.find((one) => one.durable === app && one.stream === stream);
  return consumer !== undefined && readsSubject(consumer, subject);
}

async function progressOf(consumer: Consumer): Promise<Progress> {
  const { delivered, ack_floor: floor, num_ack_pending: inHands } = await consumer.info();
  // A consumer that was made anew has no floor before its first acknowledgement, and nothing in anybody's hands either.
  const settled = inHands === 0 ? delivered.stream_seq : floor.stream_seq;
  return { delivered: delivered.stream_seq, settled };
}

function storedMessage(stream: StreamName, message: JsMsg): StoredMessage {
  return {
    stream,
    seq: message.seq,
    eventId: message.headers?.get('Nats-Msg-Id') ?? '',
    key: message.subject.slice(message.subject.lastIndexOf('.') + 1),
    storedAt: new Date(message.info.timestampNanos / 1e6),
  };
}

function originOf(letter: JsMsg): { stream: StreamName; seq: number }[] {
  const stream = letter.headers?.get('Cs-Stream');
  const seq = Number(letter.headers?.get('Cs-Seq'));
  return stream && seq > 0 ? [{ stream: stream as StreamName, seq }] : [];
}
