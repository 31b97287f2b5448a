import { read, type Schemas } from './client.js';

/** What a model was asked; its words for 30 days. */
export type AskedPrompt = Schemas['KeptPrompt'];

export const listPrompts = (requestId: string): Promise<Schemas['PromptsDto']> =>
  read('/drafts/{requestId}/prompts', { path: { requestId } });

/** Every reading is on the audit trail. */
export const readPrompt = (requestId: string, digest: string): Promise<AskedPrompt> =>
  read('/drafts/{requestId}/prompts/{digest}', { path: { requestId, digest } });
