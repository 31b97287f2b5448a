/** What a rule found in a text. */
export interface Finding {
  /** Rule id, such as `claims-to-be-human`. */
  rule: string;
  category: 'identity_deception' | 'payment_data' | 'secret';
  /** `critical` can neither be switched off nor overridden. */
  severity: 'critical';
  /** The offending words as a reader sees them; secrets and card numbers are masked. */
  words: string;
}

/** One deterministic rule: data first, so that it can be listed, versioned and tested by its own examples. */
export interface Rule extends Omit<Finding, 'rule' | 'words'> {
  id: string;
  /** Finds the offending words in a text; empty when there are none. */
  find: (text: string) => string[];
  /** Texts that must be found. */
  positive: readonly string[];
  /** Texts that look alike and must pass. */
  negative: readonly string[];
}
