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

export interface Memory {
  facts: Fact[];
  /** How their last messages sounded, newest first. */
  moods: { mood: Mood; at: string }[];
  moodsNoticed: boolean;
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
