import type { RejectNextStep } from '@countersign/contracts';

export const TAXONOMY_LISTS = ['edit-tag', 'reject-reason', 'close-reason'] as const;
export type TaxonomyList = (typeof TAXONOMY_LISTS)[number];

/** The same in both languages of the workspace. */
export interface Spoken {
  en: string;
  es: string;
}

/** One entry of a list: what a code means, in words. */
export interface Term {
  list: TaxonomyList;
  code: string;
  label: Spoken;
  /** A text before and after, so that two people mean the same by it. */
  before?: Spoken;
  after?: Spoken;
  /** Of a reject reason: where it usually leads, and what it asks of the next draft. */
  nextStep?: RejectNextStep;
  instruction?: Spoken;
  /** Nobody can choose it any more; what was decided with it stays readable. */
  retired: boolean;
  /** What stands in its place. */
  mergedInto?: string;
  /** The workspace added it. */
  own: boolean;
  /** 0 as shipped; grows by one with each change. */
  version: number;
}
