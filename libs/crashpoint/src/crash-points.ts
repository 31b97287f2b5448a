/** Places where a process may be killed on purpose, each between two steps that must not depend on each other's luck. */
export const POINTS = {
  /** An update is read and not yet on the bus. */
  'intake.before-publish': ['ingest-telegram', 'ingest-web'],
  /** The bus has it; the channel has not been told. */
  'intake.after-publish': ['ingest-telegram', 'ingest-web'],
  /** A bubble is in the visitor's mailbox; the dispatcher has not been told. */
  'mailbox.after-delivery': ['ingest-web'],
  /** A message is taken from the bus; nothing is done about it yet. */
  'handler.before': ['debouncer', 'review', 'supervisor', 'dispatcher', 'rapport-writer', 'analytics-writer'],
  /** Its effect is committed; the bus has not been told. */
  'handler.after': ['debouncer', 'review', 'supervisor', 'dispatcher', 'rapport-writer', 'analytics-writer'],
  /** Committed with the state, not yet published. */
  'outbox.before-publish': ['debouncer', 'review', 'dispatcher'],
  /** Published, not yet marked as such. */
  'outbox.after-publish': ['debouncer', 'review', 'dispatcher'],
  /** Due windows are locked and their turns worked out; nothing is committed. */
  'window.before-commit': ['debouncer'],
  /** A closed turn is in its item; nothing is committed. */
  'turn.before-commit': ['review'],
  /** Everything of an approval is written; nothing is committed. */
  'approve.before-commit': ['review'],
  /** The approval stands; the reviewer has not been told. */
  'approve.after-commit': ['review'],
  /** A model call is on the books; no byte of it has left. */
  'draft.before-call': ['supervisor'],
  /** The model has answered; nothing is kept of it. */
  'draft.after-call': ['supervisor'],
  /** A reply is ours to send; nothing has left. */
  'send.after-claim': ['dispatcher'],
  /** A bubble is marked as being sent; no byte has left. */
  'send.before-first-byte': ['dispatcher'],
  /** The provider has answered; the ledger does not know. */
  'send.before-record': ['dispatcher'],
  /** The ledger knows; the next bubble has not started. */
  'send.after-record': ['dispatcher'],
  /** An effect is ours to carry out; nothing has left. */
  'effect.after-claim': ['dispatcher'],
  /** The receiver has answered; the ledger does not know. */
  'effect.before-record': ['dispatcher'],
  /** A file is ours to fetch; nothing is asked for. */
  'media.after-claim': ['dispatcher'],
  /** A file is in the object store; nobody knows. */
  'media.after-store': ['dispatcher'],
  /** A model has heard a recording; nothing is kept of it. */
  'transcription.after-call': ['supervisor'],
  /** What was heard is kept; nobody knows. */
  'transcription.before-publish': ['supervisor'],
} as const satisfies Record<string, readonly string[]>;

export type CrashPoint = keyof typeof POINTS;

/** Every place in every service it exists in, as `<service>:<point>`: what coverage is counted over. */
export const CRASH_POINTS: readonly string[] = Object.entries(POINTS).flatMap(([point, services]) =>
  services.map((service) => `${service}:${point}`),
);
