import type { EntityManager } from 'typeorm';
import { withTranscripts } from '../media/transcript.repository.js';
import { inOrder, previewOf } from './turn-order.policy.js';
import { newestUnanswered } from './unanswered.repository.js';

/** What was said last of what is unanswered, as a line of the queue shows it. */
export async function newestWords(manager: EntityManager, conversationId: string): Promise<string> {
  const newest = await newestUnanswered(manager, conversationId, 1);
  return previewOf(inOrder(await withTranscripts(manager, conversationId, newest)));
}
