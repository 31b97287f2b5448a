/** Why an item's draft is not asked for yet. */
export type Hold = 'queue_full' | 'flooding';

/** Milliseconds between two drafts for a conversation that writes faster than anybody reads: each would be stale at once. */
export const FLOOD_PAUSE_MS = 30_000;

/** What is known of an item when its draft could be asked for. */
export interface DraftCircumstances {
  /** A person works on it. */
  claimed: boolean;
  /** Open items of the workspace that come before it. */
  ahead: number;
  /** How many items a workspace may have in work. */
  limit: number;
  /** Writes too fast right now. */
  flooding: boolean;
  /** Since its last draft was asked for; undefined when none was. */
  sinceLastMs?: number;
}

/**
 * Whether a draft is asked for now, or what it waits for (D11). Items that people will not reach soon get none: it would be
 * stale by then. Whoever works on an item has reached it.
 */
export function holdOf({
  claimed,
  ahead,
  limit,
  flooding,
  sinceLastMs,
}: DraftCircumstances): Hold | undefined {
  if (flooding && sinceLastMs !== undefined && sinceLastMs < FLOOD_PAUSE_MS) return 'flooding';
  return !claimed && ahead >= limit ? 'queue_full' : undefined;
}
