export const LETTER_STATES = ['open', 'redriving', 'redriven', 'discarded'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** One dead letter, as its row. Postgres bigints come as strings. */
export interface LetterRow {
  letter_id: string;
  app: string;
  subject: string;
  event_type: string;
  workspace: string;
  conversation_id: string | null;
  code: string;
  stream: string;
  stream_seq: string;
  deliveries: number;
  letter_seq: string;
  state: LetterState;
  redrives: number;
  due_at: Date | null;
  first_at: Date;
  last_at: Date;
  settled_at: Date | null;
  settled_by: string | null;
  reason: string | null;
}
