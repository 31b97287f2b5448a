import type { BubbleState, Channel } from '@countersign/contracts';
import type { BubbleContent } from '@countersign/contracts/approval';

/** One bubble of a send in hand. */
export interface BubbleRow {
  bubble_id: string;
  position: number;
  text: string;
  /** What the channel is told beside the text (`bubbleContentOf`). */
  content: Omit<BubbleContent, 'text'> | null;
  state: BubbleState;
  attempts: number;
  /** Tries that certainly reached nobody. */
  failures: number;
  /** An earlier try may have arrived: only ever true where a repeat is harmless. */
  maybe_arrived: boolean;
}

/** The part of an approval that is kept after its words are forgotten: enough to verify the signature at any time. */
export interface SignedApproval {
  digest: string;
  approvedBy: string;
  approvedAt: string;
  resends?: string;
  signature: string;
}

/** What every event about a send says of its place. */
export interface SendRow {
  reply_id: string;
  workspace: string;
  channel: Channel | null;
  account_id: string | null;
  conversation_id: string;
  contact_id: string | null;
  ordinal: number;
  correlation_id: string;
  causation_id: string;
  traceparent: string | null;
}

/** A send this process may work on until its fence falls. */
export interface ClaimedSend extends SendRow {
  address: string;
  freshness: 'exact' | 'any';
  seen_event: string;
  seen_seq: number;
  withdrawn: 'opted-out' | 'taken-over' | null;
  fence: string;
  /** How the earlier reply ended that this one builds on; null when it builds on none. */
  expected: BubbleState | null;
  bubbles: BubbleRow[];
}
