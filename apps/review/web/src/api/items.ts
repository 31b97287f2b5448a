import type { HelpText } from '@countersign/contracts';
import type { Weighed } from '@countersign/contracts/queue-order.policy';
import type {
  ApprovalContent,
  BubbleContent,
  EffectContent,
  ReplyPlace,
  TicketParameters,
} from '@countersign/contracts/approval';
import type { ViewedField } from '@countersign/contracts/approval-fields';
import type { Feedback, MadeDecision } from './feedback.js';
import type { ItemFilter } from './item-filter.policy.js';
import type { CtaUse } from './ctas.js';
import type { ContactStatus } from './funnel.js';
import { get, post } from './http.js';
import type { SilenceReason } from './silence.js';
import type { Labels, MissingFact, PersonReason } from './labels.js';

export type ItemState = 'drafting' | 'waiting' | 'ready' | 'no_draft' | 'settled';
/** Why an item waits for its draft. Whoever claims it gets the draft at once. */
export type Hold = 'queue_full' | 'flooding';

/** A stretch in which the contact wrote faster than anybody reads. */
export interface Flood {
  from: string;
  until: string;
  count: number;
}

export type ListState = 'open' | 'settled' | 'snoozed' | 'silent';

interface Claim {
  personId: string;
  name: string;
  mine: boolean;
  until: string;
}

export interface ItemSummary {
  id: string;
  conversationId: string;
  contactId: string;
  state: ItemState;
  /** Set while the state is `waiting`. */
  hold: Hold | null;
  flood: Flood | null;
  /** Grows with every new coverage or draft; a decision names the one it was made on. */
  generation: number;
  channel: string;
  accountId: string;
  contactName: string;
  preview: string;
  messageCount: number;
  waitingSince: string;
  claim: Claim | null;
  /** Put aside until then. */
  snoozed: { until: string; by: string } | null;
  /** Its contact is put before nobody until then. */
  silent: { until: string; reason: SilenceReason; by: string } | null;
  /** Somebody was asked what they think. */
  asked: { name: string; mine: boolean; by: string } | null;
  /** Whose conversation it is. */
  assigned: { name: string; mine: boolean } | null;
  /** The oldest unanswered message that took more than a minute to reach us. */
  late: { writtenAt: string; receivedAt: string } | null;
  /** Until when the channel takes a free reply; null where it always does. */
  windowEndsAt: string | null;
  /** Until when the first reply is due; null where none is. */
  replyDueAt: string | null;
  /** By when somebody should have had it open; null once somebody had. */
  lookBy: string | null;
  /** What counts in the order of the queue beside time. */
  weighed: Weighed;
  /** The customer asked for a person. */
  humanAsked: boolean;
  /** Somebody may be in danger, or an urgent word was heard: it stands first. */
  urgent: boolean;
  /** What the rules heard in what they wrote; a person is needed at once. */
  dangers: string[];
  /** What it is about; null before its first draft came. */
  labels: Labels | null;
  /** Why a person has to look before others; empty for an ordinary item. */
  personReasons: PersonReason[];
  /** Somebody asks a lead to decide about their text. */
  forLead: boolean;
  /** The customer wrote after what the draft covers. */
  newerInbound: boolean;
  /** Who answers: `human` and `paused` have no drafts. */
  mode: 'assisted' | 'human' | 'paused';
  /** The dead letter that holds the conversation: nothing can be approved until it is dealt with. */
  heldBy: string | null;
  /** Where the contact stands and what they are worth so far; null of whom nobody has judged. */
  standing: { status: ContactStatus; totalMinor: number; currency: string } | null;
  /** How it was settled: `approved` or the code of a close reason. */
  outcome?: string;
  updatedAt: string;
}

export interface Evidence {
  kind: string;
  title: string;
  excerpt: string;
  /** Words in it that read like orders to the model. */
  orders?: string[];
}

interface Usage {
  provider: string;
  model: string;
  inputTokens: number;
  /** Of these, read from the vendor's cache. */
  cachedTokens: number;
  outputTokens: number;
  /** A vendor did not tell what it read from its cache. */
  cacheUnknown?: boolean;
  costUsd?: number;
}

/** What a safety rule found, with the words that caused it. */
export interface Finding {
  rule: string;
  category: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  words: string;
  reason: string;
  /** Who says so; the rules where it is absent. */
  layer?: 'rules' | 'learned' | 'judge';
}

/** What the findings in a draft come to. */
export interface Verdict {
  /** 0 to 1. */
  risk: number;
  verdict: 'pass' | 'review' | 'block';
  policyVersion: string;
  judge: 'off' | 'judged' | 'not-judged';
}

/** Something the draft would do beside its words, with every parameter; the reviewer may take it off. */
export interface ProposedAction {
  kind: 'send-place' | 'open-ticket';
  skill: string;
  place?: ReplyPlace;
  ticket?: TicketParameters;
}

/** One step of how a draft came to be. */
export interface DraftStage {
  step: 'draft' | 'refine' | 'coherence' | 'constitution';
  outcome: 'written' | 'changed' | 'unchanged' | 'refused' | 'skipped' | 'failed';
  /** A code: why, or what it is about. */
  reason?: string;
  /** The words the reason is about. */
  words?: string[];
  /** What it wrote, taken or not. */
  bubbles?: { text: string }[];
  usage?: Usage;
  promptVersion?: string;
  ms: number;
}

/** Two sentences that do not go together: one of the draft, one that was said or written before. */
export interface Conflict {
  kind: 'SCHEDULE_CONFLICT' | 'FACT_CONFLICT' | 'REPEATED_EXCUSE';
  /** Which message of the draft, from 0. */
  bubble: number;
  sentence: string;
  against: string;
  source: 'promise' | 'reply' | 'passage' | 'facts';
  saidAt?: string;
  dueAt?: string;
  /** What could stand in place of the one sentence. */
  suggestion?: string;
  foundBy: 'rules' | 'model';
}

export interface Coherence {
  verdict: 'OK' | Conflict['kind'];
  /** What a model made of it: not asked, asked, or of no use. */
  model: 'off' | 'checked' | 'not_checked';
  conflicts: Conflict[];
}

export interface Draft {
  requestId: string;
  bubbles: { text: string }[];
  actions?: ProposedAction[];
  /** Put together from the workspace's documents, not by a model. */
  offline: boolean;
  language: string;
  evidence: Evidence[];
  findings?: Finding[];
  verdict?: Verdict;
  coherence?: Coherence;
  memoryAvailable: boolean;
  /** What a reply would need to know, and nothing says. */
  missing?: MissingFact[];
  /** How it came to be; drafts of before this was told have none. */
  stages?: DraftStage[];
  usage: Usage;
  promptVersion: string;
  createdAt: string;
}

/** Why the item came back, or why its draft changed. */
interface Notice {
  kind: 'stale' | 'rejected' | 'dropped' | 'handed-over' | 'taken-over';
  code?: string;
  /** The channel's own words, or those of whoever handed it over. */
  words?: string;
  /** What had been approved, so that nobody has to write it again. */
  bubbles: BubbleContent[];
  /** What was to be done with it outside the conversation, as it was edited. */
  effects?: EffectContent[];
  /** Who handed it over, and what the rules found in their text. */
  by?: string;
  findings?: Finding[];
}

export interface EarlierDraft {
  requestId: string;
  bubbles: { text: string }[];
  createdAt: string;
}

export interface ItemDetail extends ItemSummary {
  recipient: ApprovalContent['recipient'];
  recipientLabel: string;
  seenThrough: ApprovalContent['seenThrough'];
  policyVersion: string;
  /** ISO 8601: until when it can be put aside. */
  snoozeLatest: string;
  draft: Draft | null;
  draftFailure: { reason: string; findings: Finding[]; missing: MissingFact[] } | null;
  /** Drafts there were before it, newest first. */
  earlierDrafts: EarlierDraft[];
  /** What the rules find in what the customer wrote. */
  risks: Finding[];
  /** What people decided on it, newest first. */
  decisions: MadeDecision[];
  /** What the house has written down for people in this danger, theirs first. */
  help: HelpText[];
  notice: Notice | null;
  /** What may be ordered outside the conversation with the reply. */
  offers: string[];
  coveredEventIds: string[];
}

export interface ItemPage {
  items: ItemSummary[];
  nextCursor?: string;
}

/** One list of items. */
export interface Listed {
  state: ListState;
  filter: ItemFilter;
}

/** Everything that waits. */
export const OPEN_LIST: Listed = { state: 'open', filter: {} };

const PAGE_SIZE = 100;
/** As many as may be held by colleagues at once. */
const LONGEST = 10;

export function listItems({ state, filter }: Listed, cursor?: string): Promise<ItemPage> {
  const query = { state, ...filter, limit: String(PAGE_SIZE), ...(cursor && { cursor }) };
  return get(`/items?${new URLSearchParams(query)}`);
}

/** Those who have waited longest, whatever the order says. */
export function listLongest({ filter }: Listed): Promise<ItemPage> {
  return get(`/items?${new URLSearchParams({ ...filter, order: 'waiting', limit: String(LONGEST) })}`);
}

const at = (itemId: string, verb = ''): string => `/items/${encodeURIComponent(itemId)}${verb}`;

export const getItem = (itemId: string): Promise<ItemDetail> => get(at(itemId));

interface Lease {
  claimToken: string;
  leaseUntil: string;
}

export const claimItem = (itemId: string): Promise<Lease> => post(at(itemId, '/claim'));

export const renewClaim = (itemId: string, claimToken: string): Promise<Lease> =>
  post(at(itemId, '/heartbeat'), { claimToken });

export const releaseClaim = (itemId: string, claimToken: string): Promise<void> =>
  post(at(itemId, '/release'), { claimToken });

export const snoozeItem = (
  itemId: string,
  snooze: { claimToken: string; generation: number; until: string },
): Promise<void> => post(at(itemId, '/snooze'), snooze);

export const wakeItem = (itemId: string): Promise<void> => post(at(itemId, '/wake'));

/** The path of `releaseClaim`, for the moment the page is left. */
export const releasePath = (itemId: string): string => at(itemId, '/release');

/** Taking responsibility for what the rules found. */
export interface Override {
  reason: string;
  rules: string[];
}

/** What the person takes on themselves. */
export interface Standing {
  override?: Override;
  /** Nobody judged the text, and they send it knowing that (CO-04). */
  unjudged?: true;
}

interface Approval extends Standing {
  feedback: Feedback;
  generation: number;
  digest: string;
  viewed?: ViewedField[];
  bubbles: ApprovalContent['bubbles'];
  effects?: EffectContent[];
  /** Which of the messages are calls to action. */
  ctas?: CtaUse[];
  undoSeconds?: number;
  /** The approver saw that the customer wrote again and answers anyway. */
  acknowledgeNewer?: boolean;
}

export interface Approved {
  replyId: string;
  ordinal: number;
  leavesAt: string;
  /** It does not leave while sending is stopped. */
  waits?: 'sending-stopped';
}

type Claimed<T> = T & { claimToken: string };

export const approveItem = (itemId: string, approval: Claimed<Approval>): Promise<Approved> =>
  post(at(itemId, '/approve'), approval);

/** @param itemId the item it answered; for a reply by hand, its own id */
export const undoReply = (itemId: string, replyId: string): Promise<void> =>
  post(at(itemId, '/undo'), { replyId });

export interface Rejection {
  generation: number;
  feedback: Feedback;
  reason: string;
  nextStep: 'redraft' | 'manual' | 'escalate' | 'close';
  /** The newest message on the screen; needed to close. */
  seenThrough?: ItemDetail['seenThrough'];
  instruction?: string;
}

export const rejectDraft = (itemId: string, rejection: Claimed<Rejection>): Promise<void> =>
  post(at(itemId, '/reject'), rejection);

/** Asks a lead to decide about this text. */
export const handOver = (
  itemId: string,
  text: Claimed<{
    generation: number;
    bubbles: ApprovalContent['bubbles'];
    effects?: EffectContent[];
    note?: string;
  }>,
): Promise<void> => post(at(itemId, '/hand-over'), text);

export const closeItem = (
  itemId: string,
  closing: Claimed<{
    generation: number;
    reason: string;
    feedback: Feedback;
    seenThrough: ItemDetail['seenThrough'];
  }>,
): Promise<void> => post(at(itemId, '/close'), closing);

export const instructDraft = (
  itemId: string,
  wish: Claimed<{ generation: number; instruction: string }>,
): Promise<void> => post(at(itemId, '/instruct'), wish);
