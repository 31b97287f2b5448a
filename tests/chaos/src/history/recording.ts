import type { Entry } from './entry.js';
import { parseMarker } from './marker.js';

/** What a customer wrote. */
export interface Write {
  marker: string;
  conversation: string;
  index: number;
  edit: number;
  invokedAt: number;
  /** When the channel saw us accept it; absent when it never did, or nobody knows. */
  acceptedAt?: number;
}

export interface Arrival {
  conversation: string;
  text: string;
  at: number;
  /** The channel shows a repeat only once, so that one may come later than it left. */
  repeatable: boolean;
}

/** A reviewer's click on "approve". */
export interface Approval {
  click: string;
  item: string;
  texts: string[];
  /** Markers on the reviewer's screen that the approval is bound to. */
  seen: string[];
  invokedAt: number;
  end: 'ok' | 'fail' | 'info';
  code?: string;
  replyId?: string;
  /** It was made on purpose with a dead token or an old generation. */
  stale: boolean;
  undone: 'no' | 'ok' | 'info';
}

/** What our own ledger and workspace say of a reply when all is quiet. */
export interface StoredReply {
  replyId: string;
  conversation: string;
  state: string;
  code: string | null;
  texts: string[];
  traceparent: string | null;
}

export interface StoredWindow {
  turnId: string;
  reason: string;
  /** Milliseconds of quiet before it was closed. */
  quietMs: number;
  delayMs: number;
}

export interface FaultSpan {
  name: string;
  from: number;
  to: number;
  /** Sends whose end nobody can know because of it. */
  ambiguous: number;
}

/** A run's history, sorted by what it is about. */
export interface Recording {
  seed: number;
  writes: Map<string, Write>;
  arrivals: Arrival[];
  approvals: Map<string, Approval>;
  /** Markers a person closed without a reply; `info` when nobody knows whether they did. */
  closed: Map<string, 'ok' | 'info'>;
  replies: StoredReply[];
  windows: StoredWindow[];
  faults: FaultSpan[];
  counts: Map<string, number>;
  quiet?: { held: boolean; waiting: string; drainMs: number };
}

/** Sorts a history. Entries may come in any order but each operation's own. */
export function read(entries: readonly Entry[]): Recording {
  const recording: Recording = {
    seed: 0,
    writes: new Map(),
    arrivals: [],
    approvals: new Map(),
    closed: new Map(),
    replies: [],
    windows: [],
    faults: [],
    counts: new Map(),
  };
  for (const entry of entries) READERS[entry.op](recording, entry);
  return recording;
}

type Reader = (recording: Recording, entry: Entry) => void;

const READERS: Record<Entry['op'], Reader> = {
  run: (recording, { value }) => (recording.seed = value.seed as number),
  write: ({ writes }, { type, key, t }) => {
    const { customer, index, edit } = parseMarker(key);
    const write = writes.get(key) ?? { marker: key, conversation: `c${customer}`, index, edit, invokedAt: t };
    if (type === 'ok') write.acceptedAt ??= t;
    writes.set(key, write);
  },
  arrive: ({ arrivals }, { key, t, value }) =>
    arrivals.push({
      conversation: key,
      text: value.text as string,
      at: t,
      repeatable: value.repeatable === true,
    }),
  approve: ({ approvals }, { type, key, t, value }) => {
    if (type === 'invoke') {
      const { item, texts, seen, stale } = value as Pick<Approval, 'item' | 'texts' | 'seen' | 'stale'>;
      approvals.set(key, { click: key, item, texts, seen, stale, invokedAt: t, end: 'info', undone: 'no' });
      return;
    }
    const approval = approvals.get(key);
    if (approval) Object.assign(approval, { end: type, code: value.code, replyId: value.replyId });
  },
  undo: ({ approvals }, { type, key }) => {
    const approval = approvals.get(key);
    if (approval && (type === 'ok' || type === 'info')) approval.undone = type;
  },
  close: ({ closed }, { type, value }) => {
    if (type !== 'ok' && type !== 'info') return;
    for (const marker of value.markers as string[]) if (closed.get(marker) !== 'ok') closed.set(marker, type);
  },
  instruct: () => undefined,
  fault: ({ faults }, { type, key, t, value }) => {
    if (type === 'invoke') faults.push({ name: key, from: t, to: Infinity, ambiguous: 0 });
    const open = faults.findLast(({ name }) => name === key);
    if (!open) return;
    if (typeof value.ambiguous === 'number') open.ambiguous += value.ambiguous;
    if (type === 'ok') open.to = t;
  },
  reply: ({ replies }, { key, value }) =>
    replies.push({ replyId: key, ...(value as unknown as Omit<StoredReply, 'replyId'>) }),
  window: ({ windows }, { key, value }) =>
    windows.push({ turnId: key, ...(value as unknown as Omit<StoredWindow, 'turnId'>) }),
  count: ({ counts }, { key, value }) => counts.set(key, value.count as number),
  quiet: (recording, { type, value }) => {
    if (type === 'invoke') return;
    recording.quiet = {
      held: type === 'ok',
      waiting: String(value.waiting ?? ''),
      drainMs: Number(value.drainMs ?? 0),
    };
  },
};
