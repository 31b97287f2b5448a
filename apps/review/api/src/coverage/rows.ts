import type { Danger } from '@countersign/constitution';
import type {
  Attachment,
  Channel,
  DraftFailed,
  DraftFinding,
  DraftReady,
  EscalationReason,
  Source,
  TurnLabels,
} from '@countersign/contracts';
import type { ConversationMode } from '../conversations/mode.dto.js';
import type { EffectContent } from '@countersign/contracts/approval';
import type { Hold } from './draft-hold.policy.js';

/** One conversation, as its row. Postgres bigints come as strings. */
export interface ConversationRow {
  conversation_id: string;
  workspace: string;
  channel: Channel;
  account_id: string;
  contact_id: string;
  address: string;
  contact_name: string | null;
  contact_handle: string | null;
  language: string | null;
  /** What led them here, when they first came. */
  source: Source | null;
  human_asked: boolean;
  /** Who answers: people with drafts, people alone, or nobody for now. */
  mode: ConversationMode;
  /** Whose it is. */
  assigned_to: string | null;
  last_inbound_event: string | null;
  last_inbound_seq: string;
  last_inbound_at: Date | null;
  /** When a colleague wrote first; null where they did. */
  begun_at: Date | null;
  last_question_seq: string;
  last_ordinal: number;
}

/** Why an item came back, shown above its draft. */
export interface Notice {
  kind: 'stale' | 'rejected' | 'dropped' | 'handed-over' | 'taken-over';
  code?: string;
  /** The channel's own, or those of whoever handed it over. */
  words?: string | undefined;
  /** Who handed it over, and what the rules found in their text. */
  by?: string;
  findings?: DraftFinding[];
  /** What had been approved, so that nobody has to write it again. */
  bubbles: { text: string }[];
  /** What was to be done with it outside the conversation. */
  effects?: EffectContent[] | undefined;
  /** The reply that came back. */
  replyId?: string;
}

export interface ItemRow {
  item_id: string;
  conversation_id: string;
  state: 'drafting' | 'waiting' | 'ready' | 'no_draft' | 'settled';
  /** Why it waits for its draft; set exactly while the state is `waiting`. */
  hold: Hold | null;
  workspace: string;
  urgent: boolean;
  /** What the rules heard in what it covers (ET-06). */
  dangers: Danger[];
  /** What it is about, by the supervisor's word. */
  labels: TurnLabels | null;
  /** Why a person has to look first. */
  person_reasons: EscalationReason[];
  flood_from: Date | null;
  flood_until: Date | null;
  flood_count: number | null;
  generation: number;
  request_id: string | null;
  covered_seq: string;
  waiting_since: Date;
  /** Until when the first reply is due; null where none is. */
  reply_due: Date | null;
  /** What it weighs in the order of the queue, each from 0 to 1. */
  risk: number;
  value: number;
  urgency: number;
  window_ends: Date | null;
  /** By when somebody should have had it open, and when somebody first had. */
  look_by: Date | null;
  viewed_at: Date | null;
  message_count: number;
  preview: string;
  notice: Notice | null;
  outcome: string | null;
  claimed_by: string | null;
  claim_token: string | null;
  lease_until: Date | null;
  /** Its contact is silenced: it is put before nobody. */
  silent: boolean;
  /** Until when it is put aside. */
  snoozed_until: Date | null;
  /** Whose opinion it waits for. */
  asked_of: string | null;
  traceparent: string | null;
  opened_at: Date;
  updated_at: Date;
}

/** A turn without what was said in it. */
export interface TurnRow {
  turn_id: string;
  conversation_id: string;
  covered_event: string;
  covered_seq: string;
  message_count: number;
  opened_at: Date;
  traceparent: string | null;
}

export interface MessageRow {
  event_id: string;
  seq: string;
  kind: string;
  text: string | null;
  attachments: Attachment[];
  provider_message_id: string;
  reply_to: string | null;
  command: string | null;
  forwarded: 'once' | 'often' | null;
  provider_at: Date;
  received_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  /** Its words are gone: they were kept for so many days. */
  removed_days: number | null;
}

export interface DraftRow {
  request_id: string;
  state: 'ready' | 'failed' | 'stale';
  body: DraftReady | DraftFailed;
  created_at: Date;
}
