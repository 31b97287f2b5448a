/** One thing they want, as it is guessed, with the words that say so. */
export interface IntentLabel {
  name: string;
  band: 'low' | 'medium' | 'high';
  words: string[];
}

/** What the messages an item covers are about (SV-16). */
export interface Labels {
  /** Words alone, a model, or nobody: its answer had no form. */
  by: 'rules' | 'model' | 'unknown';
  /** How the model's call ended, where words had to do its work. */
  fallback?: string;
  intents: IntentLabel[];
  urgency: 'urgent' | 'high' | 'normal' | 'low';
  urgencyWords: string[];
  mood?: string;
  frustrated: number;
  language: string;
  asksHuman: boolean;
  asksIfAutomated: boolean;
  timesAsked: number;
  topics: string[];
}

/** Why a person has to look before others (SV-19). */
export type PersonReason =
  | 'emergency'
  | 'asked_human'
  | 'complaint'
  | 'payment'
  | 'frustrated'
  | 'repeated_question'
  | 'unresolved'
  | 'repeated_failure';

/** Something a reply would need to know, and nothing says (SV-18). */
export interface MissingFact {
  kind: 'unanswered' | 'unbacked';
  words: string;
}
