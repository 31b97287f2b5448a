import type { Feedback } from '../api/feedback.js';
import { feedbackOf } from '../features/teaching/feedback.js';
import { feedbacks, work } from './desk.js';

/** What goes with a decision on this item: what the person said of its draft, and how long they were at it (RV-09). */
export function feedbackOn(itemId: string, suggested: readonly string[] = []): Feedback {
  return { ...feedbackOf(feedbacks.of(itemId), suggested), ...work.spentOn(itemId) };
}
