import type { Channel } from '@countersign/contracts';

type State = 'queued' | 'sending' | 'sent' | 'rejected' | 'unknown' | 'cancelled';

interface Bubble {
  state: State;
  failures: number;
  maybe: boolean;
}

/** One entry of the ledger. */
export interface Entry {
  /** The approval it belongs to, by its place in the order of approvals; a stranger's reply is below zero. */
  reply: number;
  ordinal: number | null;
  approved: boolean;
  state: State;
  withdrawn: boolean;
  waiting: boolean;
  fence: number | null;
  fallen: boolean;
  bubbles: Bubble[];
}

/** What a worker remembers of the send it claimed. */
interface Hand {
  reply: number;
  fence: number;
  withdrawn: boolean;
  /** The earlier reply it builds on did not go out. */
  unfounded: boolean;
  bubbles: Bubble[];
  underWay?: number;
}

/** The send ledger of one conversation, as small as it can be said (capabilities §5, send). */
export interface LedgerModel {
  repeatable: boolean;
  entries: Entry[];
  throttled: boolean;
  fences: number;
  hands: (Hand | null)[];
  /** How many were told to everybody as ended. */
  told: number;
}

/** Replies differ in length. */
export const bubblesOf = (reply: number): number => 1 + (reply % 3);

/** Place of the earlier reply a reply builds on; some build on none. */
export const expectedOf = (reply: number): number | undefined =>
  reply > 0 && reply % 2 === 0 ? reply : undefined;

export function emptyLedger(channel: Channel, workers: number): LedgerModel {
  const hands = Array.from({ length: workers }, () => null);
  const repeatable = channel === 'webchat';
  return { repeatable, entries: [], throttled: false, fences: 0, hands, told: 0 };
}

const ENDED: readonly State[] = ['sent', 'rejected', 'unknown', 'cancelled'];
export const hasEnded = ({ state }: Entry): boolean => ENDED.includes(state);
const find = (model: LedgerModel, reply: number) => model.entries.find((entry) => entry.reply === reply);
const unstarted = ({ bubbles }: Entry) => bubbles.every(({ state, maybe }) => state === 'queued' && !maybe);
const isStarted = ({ bubbles }: Hand) => bubbles.some(({ state, maybe }) => state === 'sent' || maybe);

/** Everything before it is there and has ended; what nobody verified does not count. */
function isNext(model: LedgerModel, { ordinal }: Entry): boolean {
  const ended = model.entries.filter(
    (p) => p.ordinal! < ordinal! && p.ordinal && hasEnded(p) && (p.approved || p.state === 'cancelled'),
  );
  return ended.length === ordinal! - 1;
}

/** Sends that may start now, in the order in which they are taken. */
export function startable(model: LedgerModel): Entry[] {
  const ready = (entry: Entry) =>
    (entry.withdrawn && unstarted(entry)) || (!entry.waiting && !model.throttled && isNext(model, entry));
  return model.entries
    .filter((entry) => entry.state === 'queued' && entry.approved && ready(entry))
    .sort((a, b) => a.ordinal! - b.ordinal!);
}

export function settle(model: LedgerModel, entry: Entry, state: State): void {
  for (const bubble of entry.bubbles) if (bubble.state === 'queued') bubble.state = 'cancelled';
  Object.assign(entry, { state, fence: null, fallen: false });
  model.told += 1;
}

function enter(
  model: LedgerModel,
  entry: Partial<Entry> & Pick<Entry, 'reply' | 'ordinal' | 'state'>,
  bubbles: number,
): Entry {
  const taken = model.entries.some(({ ordinal }) => ordinal === entry.ordinal);
  const whole: Entry = {
    ...{ approved: false, withdrawn: false, waiting: false, fence: null, fallen: false },
    ...entry,
    ordinal: taken ? null : entry.ordinal,
    bubbles: Array.from({ length: bubbles }, () => ({ state: entry.state, failures: 0, maybe: false })),
  };
  model.entries.push(whole);
  return whole;
}

export function deliver(model: LedgerModel, reply: number): 'queued' | 'repeated' {
  const ordinal = reply + 1;
  const known = find(model, reply);
  const holder = model.entries.find((entry) => entry.ordinal === ordinal && !entry.approved);
  if (known) {
    // A forgery under this reply's name was refused before the true one came: the refusal stands, the place is its own.
    if (known.approved || known.state !== 'rejected') return 'repeated';
    if (holder) holder.ordinal = null;
    Object.assign(known, { approved: true, ordinal });
    return 'repeated';
  }
  if (holder) holder.ordinal = null;
  enter(model, { reply, ordinal, state: 'queued', approved: true }, bubblesOf(reply));
  return 'queued';
}

/** Somebody who is not review says that this reply was approved. */
export function forge(model: LedgerModel, reply: number, ordinal: number): void {
  if (find(model, reply)) return;
  enter(model, { reply, ordinal, state: 'rejected' }, 1);
  model.told += 1;
}

export function withdraw(model: LedgerModel, reply: number): void {
  const known = find(model, reply);
  if (known) {
    if (!hasEnded(known)) known.withdrawn = true;
    return;
  }
  const holder = model.entries.find((entry) => entry.ordinal === reply + 1 && !entry.approved);
  if (holder?.state === 'rejected') holder.ordinal = null;
  enter(model, { reply, ordinal: reply + 1, state: 'cancelled' }, 0);
  model.told += 1;
}

export function claim(model: LedgerModel, worker: number): number | 'nothing' {
  const entry = startable(model)[0];
  if (!entry) return 'nothing';
  Object.assign(entry, { state: 'sending', fence: (model.fences += 1), fallen: false });
  const { reply, withdrawn, bubbles } = entry;
  const expected = model.entries.find(({ ordinal }) => ordinal !== null && ordinal === expectedOf(reply));
  const unfounded = expected?.state === 'cancelled' || expected?.state === 'rejected';
  model.hands[worker] = {
    unfounded,
    reply,
    withdrawn,
    fence: entry.fence!,
    bubbles: structuredClone(bubbles),
  };
  return reply;
}

/** The entry a worker's claim is about, where the claim still stands. */
function owned(model: LedgerModel, hand: Hand): Entry | undefined {
  return model.entries.find(({ fence }) => fence === hand.fence);
}

/** The worker looks once more and marks its next bubble as being sent. */
export function start(model: LedgerModel, worker: number): 'called' | 'cancelled' | 'fence-lost' {
  const hand = model.hands[worker]!;
  const entry = owned(model, hand);
  const started = isStarted(hand);
  const index = hand.bubbles.findIndex(({ state }) => state !== 'sent');
  const cancel = (of: Entry | undefined) => {
    model.hands[worker] = null;
    if (of) settle(model, of, 'cancelled');
    return of ? ('cancelled' as const) : ('fence-lost' as const);
  };
  if (!started && (hand.withdrawn || hand.unfounded)) return cancel(entry);
  if (!entry || entry.fallen) return cancel(undefined);
  if (entry.withdrawn && !started) return cancel(entry);
  entry.bubbles[index]!.state = 'sending';
  hand.underWay = index;
  return 'called';
}

export type Answer = 'sent' | 'retry' | 'throttle' | 'rejected' | 'unknown';

/** What the provider said about the call is written down. */
export function answer(model: LedgerModel, worker: number, said: Answer): Answer | 'fence-lost' {
  const hand = model.hands[worker]!;
  const entry = owned(model, hand);
  const index = hand.underWay!;
  delete hand.underWay;
  if (!entry) {
    model.hands[worker] = null;
    return 'fence-lost';
  }
  const bubble = entry.bubbles[index]!;
  if (said === 'sent' && index < entry.bubbles.length - 1) {
    bubble.state = hand.bubbles[index]!.state = 'sent';
    entry.fallen = false;
    return said;
  }
  model.hands[worker] = null;
  if (said === 'retry' || said === 'throttle') {
    bubble.state = 'queued';
    if (said === 'retry') Object.assign(bubble, { failures: bubble.failures + 1, maybe: model.repeatable });
    else model.throttled = true;
    Object.assign(entry, { state: 'queued', fence: null, fallen: false, waiting: true });
    return said;
  }
  bubble.state = said;
  settle(model, entry, said);
  return said;
}

export function fall(model: LedgerModel, reply: number): void {
  const entry = find(model, reply);
  if (entry?.state === 'sending') entry.fallen = true;
}

export function waitIsOver(model: LedgerModel): void {
  model.throttled = false;
  for (const entry of model.entries) entry.waiting = false;
}

export function recover(model: LedgerModel): number {
  let unknown = 0;
  for (const entry of model.entries.filter(({ state, fallen }) => state === 'sending' && fallen)) {
    const underWay = entry.bubbles.find(({ state }) => state === 'sending');
    if (underWay && !model.repeatable) {
      underWay.state = 'unknown';
      settle(model, entry, 'unknown');
      unknown += 1;
      continue;
    }
    if (underWay) Object.assign(underWay, { state: 'queued', maybe: true });
    Object.assign(entry, { state: 'queued', fence: null, fallen: false, waiting: false });
  }
  return unknown;
}
