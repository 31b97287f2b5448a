/** What a person says of the draft, and how long they were at it. */
export interface Feedback {
  editTags: string[];
  quality?: number;
  note?: string;
  readingMs?: number;
  handlingMs?: number;
}

/** A decision as it is kept. */
export interface MadeDecision {
  kind: 'approved' | 'rejected' | 'closed';
  by: string;
  at: string;
  reason?: string;
  nextStep?: string;
  editTags: string[];
  quality?: number;
  note?: string;
  editDistance?: number;
  editRatio?: number;
  readingMs?: number;
  handlingMs?: number;
  undoneAt?: string;
}
