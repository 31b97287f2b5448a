import type { ContextAnswer, DraftConflict, Evidence, FactsSheet } from '@countersign/contracts';
import type { PromiseLanguage } from '@countersign/rapport';

/** What a draft must go with. */
export interface SaidBefore {
  commitments: NonNullable<ContextAnswer['commitments']>;
  /** What we said, oldest first. */
  replies: { text: string; at: string }[];
  passages: Pick<Evidence, 'title' | 'excerpt'>[];
  /** What is true of the business, where it is written down. */
  facts?: FactsSheet;
  language: PromiseLanguage;
  now: Date;
  /** IANA zone of the contact. */
  zone: string;
}

/** A conflict without its place in the draft. */
export type Contradiction = Omit<DraftConflict, 'bubble' | 'sentence' | 'foundBy'>;
