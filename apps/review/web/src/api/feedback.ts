import type { Schemas } from './client.js';

/** What a person says of the draft, and how long they were at it. */
export type Feedback = Schemas['FeedbackDto'];

/** A decision as it is kept. */
export type MadeDecision = Schemas['MadeDecisionDto'];
