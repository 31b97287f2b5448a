import { get } from './http.js';

/** What a model was asked; its words for 30 days. */
export interface AskedPrompt {
  role: string;
  version: string;
  digest: string;
  /** Characters. */
  length: number;
  askedAt: string;
  until: string;
  words?: string;
}

export const listPrompts = (requestId: string): Promise<{ prompts: AskedPrompt[] }> =>
  get(`/drafts/${requestId}/prompts`);

/** Every reading is on the audit trail. */
export const readPrompt = (requestId: string, digest: string): Promise<AskedPrompt> =>
  get(`/drafts/${requestId}/prompts/${digest}`);
