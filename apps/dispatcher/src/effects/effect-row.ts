import type { Channel, EffectKind } from '@countersign/contracts';
import type { EffectContent } from '@countersign/contracts/approval';

/** An effect this process may carry out until its fence falls. */
export interface ClaimedEffect {
  effect_id: string;
  reply_id: string;
  position: number;
  workspace: string;
  channel: Channel | null;
  account_id: string | null;
  conversation_id: string;
  contact_id: string | null;
  kind: EffectKind;
  parameters: Omit<EffectContent, 'kind'>;
  approved_by: string;
  approved_at: Date;
  /** Set where it must not be started any more. */
  withdrawn: string | null;
  /** Calls, this one included. */
  attempts: number;
  /** Calls that came to nothing. */
  failures: number;
  /** An earlier call may have been carried out. */
  maybe_done: boolean;
  fence: string;
  correlation_id: string;
  causation_id: string;
  traceparent: string | null;
}
