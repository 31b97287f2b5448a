import type { Danger, Policy } from '@countersign/constitution';
import type {
  Channel,
  ContextAnswer,
  DraftCoherence,
  DraftFailure,
  DraftFinding,
  DraftRequested,
  DraftStage,
  DraftVerdict,
  Evidence,
  FactsSheet,
  MissingFact,
  ModelUsage,
  ProposedAction,
  TurnLabels,
} from '@countersign/contracts';
import type { TurnReading } from './turn-reading.js';

/** Everything a drafter may look at. */
export interface DraftInput {
  request: DraftRequested;
  workspace: string;
  channel?: Channel;
  conversationId?: string;
  /** What is true of the business today; absent where nobody has written it down. */
  facts?: FactsSheet;
  /** When drafting began, in milliseconds. */
  now: number;
  reading: TurnReading;
  /** Absent when the memory could not be asked in time. */
  memory?: ContextAnswer;
  /** The rules it is checked with. */
  policy: Policy;
  /** What the rules hear in the turn: somebody may be in danger, and nothing is sold to them (ET-06). */
  dangers?: readonly Danger[];
  /** What the turn is about. */
  labels: TurnLabels;
  /** Who it is written as, and which version of them. */
  persona?: string;
  /** When the turn's work began, in milliseconds of `performance.now()`: all its stages share one limit. */
  began: number;
  /** Ends the work when nobody waits for this draft any more. */
  cancelled: AbortSignal;
}

/** What came of it. `trail` is kept with the draft and never published. */
export type DraftResult =
  | {
      state: 'ready';
      bubbles: string[];
      /** Language of the bubbles, ISO 639-1. */
      language: string;
      /** Model calls it took. */
      attempts: number;
      offline: boolean;
      /** All it may rest on: the rules hear everything, and what is published is cut later. */
      evidence: Evidence[];
      /** What it would do beside its words. */
      actions?: ProposedAction[];
      /** What nothing it may rest on says. */
      missing?: MissingFact[];
      usage: ModelUsage;
      promptVersion: string;
      /** What the safety rules found in it. */
      findings?: DraftFinding[];
      /** Whether it goes with what was promised and said; absent where nobody looked. */
      coherence?: DraftCoherence;
      /** How the bubbles came to be, once they went through the stages. */
      stages?: DraftStage[];
      verdict?: DraftVerdict;
      trail: object;
    }
  | {
      state: 'failed';
      reason: DraftFailure;
      attempts: number;
      findings?: DraftFinding[];
      verdict?: DraftVerdict;
      trail: object;
    }
  | { state: 'cancelled'; trail: object };

/** Writes a draft for exactly the request it gets: with a model, or from the documents alone. */
export interface Drafter {
  draft(input: DraftInput): Promise<DraftResult>;
}
