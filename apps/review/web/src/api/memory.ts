import { get, post } from './http.js';

export type FactSource = 'reviewer' | 'customer' | 'channel' | 'inference';

interface FactValue {
  value: string;
  source: FactSource;
  /** 0 to 1. */
  confidence: number;
  at?: string;
  /** The message that says so. */
  said?: string;
  /** It was a voice message, as a model heard it. */
  spoken?: boolean;
}

export interface Fact extends Omit<FactValue, 'value'> {
  /** `name`, `place` …, `own:<label>` or `prefers:<category>/<what>`. */
  key: string;
  /** Drafts use it; or it waits for somebody to confirm it; or somebody took it away. */
  state: 'used' | 'suggested' | 'removed';
  value?: string;
  mentions: number;
  pinned: boolean;
  /** Counts what people decided about it. */
  version: number;
  /** Who decided last, and why. */
  by?: string;
  why?: string;
  others: FactValue[];
}

export type Mood = 'pleased' | 'neutral' | 'confused' | 'worried' | 'frustrated';

/** What a stretch of a conversation was about. */
export interface Snapshot {
  snapshotId: string;
  summary: string;
  topics: string[];
  /** What they asked and nothing was sent to since. */
  questions: string[];
  by: 'extract' | 'model';
  turnFrom: number;
  turnTo: number;
  from: string;
  until: string;
}

/** How they write, by their newest messages. */
export interface Habits {
  messages: number;
  /** By the hour of the day in `zone`, midnight first. */
  hours: number[];
  zone: string;
  /** Characters. */
  meanLength: number;
  /** 0 to 1. */
  emojiRate: number;
  address?: 'tu' | 'usted' | 'vos' | 'voce' | 'senhor';
  channel?: string;
  replySeconds?: number;
}

export interface Memory {
  facts: Fact[];
  /** How their last messages sounded, newest first. */
  moods: { mood: Mood; at: string }[];
  moodsNoticed: boolean;
  /** The newest first. */
  snapshots?: Snapshot[];
  habits?: Habits;
  turns: number;
  /** Of the texts. */
  bytes: number;
}

export interface Ruling {
  key: string;
  act: 'set' | 'pin' | 'unpin' | 'remove';
  value?: string;
  /** The version it is made on. */
  base: number;
  why?: string;
}

const of = (conversationId: string, rest: string): string =>
  `/conversations/${encodeURIComponent(conversationId)}/${rest}`;

export const readMemory = (conversationId: string): Promise<Memory> => get(of(conversationId, 'memory'));

export const ruleFact = (conversationId: string, ruling: Ruling): Promise<{ version: number }> =>
  post(of(conversationId, 'facts'), ruling);

/** For the whole workspace; off, what was noticed is gone. */
export const noticeMoods = (noticed: boolean): Promise<void> => post('/memory/moods', { noticed });
