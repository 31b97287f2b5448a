import { read } from './client.js';

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
  read('/drafts/{requestId}/prompts', { path: { requestId } });

/** Every reading is on the audit trail. */
export const readPrompt = (requestId: string, digest: string): Promise<AskedPrompt> =>
  read('/drafts/{requestId}/prompts/{digest}', { path: { requestId, digest } });
