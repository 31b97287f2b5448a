import { change, leaveBehind, read, type Schemas } from './client.js';
import type { ItemFilter } from './item-filter.policy.js';

export type ItemSummary = Schemas['ItemSummaryDto'];
export type ItemDetail = Schemas['ItemDetailDto'];
export type ItemPage = Schemas['ItemPageDto'];
export type ItemState = ItemSummary['state'];
/** Why an item waits for its draft. Whoever claims it gets the draft at once. */
export type Hold = NonNullable<ItemSummary['hold']>;
/** A stretch in which the contact wrote faster than anybody reads. */
export type Flood = Schemas['FloodDto'];

export type ListState = 'open' | 'settled' | 'snoozed' | 'silent';

export type Draft = Schemas['DraftDto'];
export type Evidence = Draft['evidence'][number];
/** What a safety rule found, with the words that caused it. */
export type Finding = Schemas['FindingDto'];
/** What the findings in a draft come to. */
export type Verdict = NonNullable<Draft['verdict']>;
/** Something the draft would do beside its words, with every parameter; the reviewer may take it off. */
export type ProposedAction = NonNullable<Draft['actions']>[number];
/** One step of how a draft came to be. */
export type DraftStage = NonNullable<Draft['stages']>[number];
export type Coherence = NonNullable<Draft['coherence']>;
/** Two sentences that do not go together: one of the draft, one that was said or written before. */
export type Conflict = Coherence['conflicts'][number];
export type EarlierDraft = Schemas['EarlierDraftDto'];

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

export const listItems = ({ state, filter }: Listed, cursor?: string): Promise<ItemPage> =>
  read('/items', { query: { state, ...filter, limit: PAGE_SIZE, cursor } as ItemsQuery });

/** Those who have waited longest, whatever the order says. */
export const listLongest = ({ filter }: Listed): Promise<ItemPage> =>
  read('/items', { query: { ...filter, order: 'waiting', limit: LONGEST } as ItemsQuery });

type ItemsQuery = NonNullable<NonNullable<Parameters<typeof read<'/items'>>[1]>['query']>;
type Body<Name extends keyof Schemas> = Schemas[Name];

const of = (id: string): { path: { id: string } } => ({ path: { id } });

export const getItem = (itemId: string): Promise<ItemDetail> => read('/items/{id}', of(itemId));

export const claimItem = (itemId: string): Promise<Schemas['ClaimedDto']> =>
  change('/items/{id}/claim', of(itemId));

/** Whose it is, as it was shown, and why it is taken from them: they read it. */
export type TakeClaim = Body<'TakeClaimDto'>;

export const takeClaim = (itemId: string, wish: TakeClaim): Promise<Schemas['ClaimedDto']> =>
  change('/items/{id}/take', { ...of(itemId), body: wish });

export const renewClaim = (itemId: string, claimToken: string): Promise<Schemas['ClaimedDto']> =>
  change('/items/{id}/heartbeat', { ...of(itemId), body: { claimToken } });

export const releaseClaim = (itemId: string, claimToken: string): Promise<void> =>
  change('/items/{id}/release', { ...of(itemId), body: { claimToken } });

export const snoozeItem = (itemId: string, snooze: Body<'SnoozeDto'>): Promise<void> =>
  change('/items/{id}/snooze', { ...of(itemId), body: snooze });

export const wakeItem = (itemId: string): Promise<void> => change('/items/{id}/wake', of(itemId));

/** `releaseClaim` for the moment the page is left. */
export const releaseOnLeaving = (itemId: string, claimToken: string): void =>
  leaveBehind('/items/{id}/release', { ...of(itemId), body: { claimToken } });

/** Taking responsibility for what the rules found. */
export type Override = Schemas['OverrideDto'];

/** What the person takes on themselves. */
export interface Standing {
  override?: Override;
  /** Nobody judged the text, and they send it knowing that (CO-04). */
  unjudged?: true;
}

export type Approved = Schemas['ApprovedDto'];

export const approveItem = (itemId: string, approval: Body<'ApproveDto'>): Promise<Approved> =>
  change('/items/{id}/approve', { ...of(itemId), body: approval });

/** @param itemId the item it answered; for a reply by hand, its own id */
export const undoReply = (itemId: string, replyId: string): Promise<void> =>
  change('/items/{id}/undo', { ...of(itemId), body: { replyId } });

export type Rejection = Omit<Body<'RejectDto'>, 'claimToken'>;

export const rejectDraft = (itemId: string, rejection: Body<'RejectDto'>): Promise<void> =>
  change('/items/{id}/reject', { ...of(itemId), body: rejection });

/** Asks a lead to decide about this text. */
export const handOver = (itemId: string, text: Body<'HandOverDto'>): Promise<void> =>
  change('/items/{id}/hand-over', { ...of(itemId), body: text });

/** @param closing its reason as the taxonomy lists it: the server refuses any other */
export const closeItem = (
  itemId: string,
  closing: Omit<Body<'CloseDto'>, 'reason'> & { reason: string },
): Promise<void> => change('/items/{id}/close', { ...of(itemId), body: closing as Body<'CloseDto'> });

export const instructDraft = (itemId: string, wish: Body<'InstructDto'>): Promise<void> =>
  change('/items/{id}/instruct', { ...of(itemId), body: wish });
