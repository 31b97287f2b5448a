import type { Schemas } from './client.js';

/** What a person says of the draft, and how long they were at it. */
export interface Feedback {
  editTags: string[];
  quality?: number;
  note?: string;
  readingMs?: number;
  handlingMs?: number;
}

/** A decision as it is kept. */
export type MadeDecision = Schemas['MadeDecisionDto'];
