import type { DraftStage, ModelUsage } from '@countersign/contracts';
import type { DraftInput, DraftResult } from '../drafter.js';

/** A text there is something to say about. */
export type ReadyDraft = Extract<DraftResult, { state: 'ready' }>;

/** Where the stages after the draft are asked for, in the order they run: one line each in the module. */
export const STAGES = Symbol('stages');

/** What every stage may tell of itself, whatever came of it. */
interface Told {
  /** What its calls cost; absent where it made none. */
  usage?: ModelUsage;
  /** Calls it made. */
  attempts?: number;
  promptVersion?: string;
  /** Code of why, and the words it is about; both are shown to the reviewer. */
  reason?: string;
  words?: string[];
  /** What the reviewer is told of the text beside the rules' findings. */
  findings?: ReadyDraft['findings'];
  /** Whether the text goes with what was promised and said. */
  coherence?: ReadyDraft['coherence'];
}

/** What a stage made of a draft. Only `changed` replaces its text. */
export type StageResult = Told &
  (
    | { outcome: 'changed'; bubbles: string[] }
    /** `bubbles`: what was written and not taken. */
    | { outcome: 'refused'; bubbles?: string[] }
    | { outcome: 'unchanged' | 'skipped' | 'failed' }
  );

/**
 * One step after the first text: it may edit the draft, or say something of it. A stage that throws is `failed`: the text before it stands.
 * It is asked only while somebody waits for the draft, and must end when `input.cancelled` fires.
 */
export interface Stage {
  readonly step: DraftStage['step'];
  run(input: DraftInput, draft: ReadyDraft): Promise<StageResult>;
}

const MOST_WORDS = 20;
const LONGEST_WORDS = 200;

/** The words a stage is about, as many and as long as its contract takes. */
export function toldWords(words: readonly string[]): string[] {
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORDS));
}
