import { get, post } from './http.js';

/** Something promised to a contact in a reply that was sent, and not yet over. */
export interface OpenPromise {
  commitmentId: string;
  kind: string;
  who: 'writer' | 'business' | 'other';
  what: string;
  /** The sentence it was made in. */
  sentence: string;
  dueAt: string;
  /** `vague`: no time was said, and `dueAt` is a day later. */
  precision: 'time' | 'hours' | 'day' | 'week' | 'vague';
  flexibility: 'rigid' | 'medium' | 'flexible';
  saidAt: string;
}

const at = (conversationId: string, rest = ''): string =>
  `/conversations/${encodeURIComponent(conversationId)}/promises${rest}`;

/** What is promised to the contact, the soonest due first. */
export const listPromises = (conversationId: string): Promise<{ promises: OpenPromise[] }> =>
  get(at(conversationId));

/** Says what became of a promise. */
export const settlePromise = (
  conversationId: string,
  commitmentId: string,
  state: 'fulfilled' | 'cancelled',
): Promise<void> => post(at(conversationId, `/${encodeURIComponent(commitmentId)}/settle`), { state });
