import { Injectable } from '@nestjs/common';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import { placesSql } from '../queue/place-sql.js';
import { ReviewConfig } from '../review.config.js';
import { settingsInForce } from '../workspace-settings/settings-in-force.js';
import { IS_SUSPENDED } from '../workspaces/suspension.js';
import { FLOOD_PAUSE_MS, holdOf, type Hold } from './draft-hold.policy.js';
import { MOST_VERSIONS } from './draft-versions.js';
import type { ConversationRow, ItemRow } from './rows.js';

/** An item that is there and locked. */
export interface HeldItem {
  item_id: string;
  conversation_id: string;
}

interface Standing {
  ahead: string;
  claimed: boolean;
  since_ms: number | null;
}

/**
 * Whether an item may have its draft at once: how many urgent and longer waiting ones are open before it. A first guess that costs the same
 * however many wait, because the count stops at the limit; what it holds back is handed out by DUE, in the queue's own order.
 */
const STANDING = `
  SELECT (SELECT count(*) FROM (SELECT 1 FROM review_item o WHERE o.workspace = i.workspace AND o.state <> 'settled' AND NOT o.silent
            AND ((NOT o.urgent), o.waiting_since, o.item_id) < ((NOT i.urgent), i.waiting_since, i.item_id) LIMIT $2) a) AS ahead,
         coalesce(i.lease_until > clock_timestamp(), false) AS claimed,
         extract(epoch FROM clock_timestamp() - i.draft_requested_at)::float8 * 1000 AS since_ms
  FROM review_item i WHERE i.item_id = $1`;

/** Held items whose time has come, in the order in which people reach them (RV-01); each workspace's by its own limit. */
const DUE = `
  SELECT item_id, conversation_id FROM (
    SELECT i.item_id, i.conversation_id, i.state, i.lease_until, i.flood_until, i.draft_requested_at,
           row_number() OVER (ORDER BY p.lane, p.key, p.since, i.item_id) AS place
    FROM review_item i, ${placesSql('now()')}
    WHERE i.state <> 'settled' AND NOT i.silent AND i.snoozed_until IS NULL AND i.workspace = $3) i
  WHERE state = 'waiting' AND (place <= $1 OR lease_until > clock_timestamp())
    AND (flood_until IS NULL OR draft_requested_at IS NULL OR draft_requested_at <= clock_timestamp() - make_interval(secs => $2::float8 / 1000))
  ORDER BY place LIMIT 50`;

/** How many drafts a workspace may have in work, and which items may have theirs now. */
@Injectable()
export class DraftLimits {
  constructor(private readonly config: ReviewConfig) {}

  /** What the item's draft waits for; undefined when it may be asked for now. */
  async holdOf(
    manager: EntityManager,
    { item_id: itemId, workspace }: Pick<ItemRow, 'item_id' | 'workspace'>,
    flooding: boolean,
  ): Promise<Hold | undefined> {
    const limit = await this.limit(manager, workspace);
    const [standing]: Standing[] = await manager.query(STANDING, [itemId, limit]);
    return holdOf({
      claimed: standing?.claimed ?? false,
      ahead: Number(standing?.ahead ?? 0),
      limit,
      flooding,
      sinceLastMs: standing?.since_ms ?? undefined,
    });
  }

  /** Items that were held and need not wait any more. */
  async due(manager: EntityManager): Promise<HeldItem[]> {
    const waiting: { workspace: string }[] = await manager.query(
      `SELECT DISTINCT workspace FROM review_item i WHERE state = 'waiting' AND NOT ${IS_SUSPENDED('i.workspace')}`,
    );
    const due: HeldItem[] = [];
    for (const { workspace } of waiting) {
      const limit = await this.limit(manager, workspace);
      due.push(...(await manager.query<HeldItem[]>(DUE, [limit, FLOOD_PAUSE_MS, workspace])));
    }
    return due;
  }

  private async limit(manager: EntityManager, workspace: string): Promise<number> {
    return (await settingsInForce(manager, workspace)).set.draftsAtOnce ?? this.config.wipLimit;
  }

  /**
   * Wishes are counted on the trail, this one included; drafts that came to nothing do not count.
   * @throws Problem 409 `no_more_drafts`, `silenced`, or `no_drafts_here` where people answer themselves
   */
  async assertMore(
    manager: EntityManager,
    { mode }: Pick<ConversationRow, 'mode'>,
    { workspace, item_id: itemId, silent }: Pick<ItemRow, 'workspace' | 'item_id' | 'silent'>,
  ): Promise<void> {
    if (mode !== 'assisted')
      throw new Problem(
        409,
        'no_drafts_here',
        'No drafts are written here while people answer themselves. Hand it back first.',
      );
    if (silent)
      throw new Problem(
        409,
        'silenced',
        'This contact is silenced, so nothing is drafted. End the silence first.',
      );
    const [row]: { wishes: number }[] = await manager.query(
      `SELECT (SELECT count(*) FROM audit WHERE workspace = $1 AND object_id = $2
                AND (action = 'draft.instructed' OR action = 'draft.rejected' AND detail ->> 'nextStep' = 'redraft'))::int
            - (SELECT count(*) FROM draft WHERE item_id = $2::uuid AND state = 'failed')::int AS wishes`,
      [workspace, itemId],
    );
    if ((row?.wishes ?? 0) < MOST_VERSIONS) return;
    throw new Problem(
      409,
      'no_more_drafts',
      `There are ${MOST_VERSIONS} drafts of this one. Take one of them, or write by hand.`,
    );
  }
}
