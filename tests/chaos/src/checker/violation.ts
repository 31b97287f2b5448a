/** One broken promise. `conversation` is where to look. */
export interface Violation {
  /** Id of the invariant in the design's list (I1 to I22). */
  invariant: string;
  kind: 'lost' | 'duplicated' | 'reordered' | 'altered' | 'unapproved' | 'stale' | 'stuck' | 'other';
  conversation?: string;
  what: string;
}
