import { randomUUID } from 'node:crypto';
import { ReviewClaimed, ReviewReleased } from '@countersign/contracts';
import { OutboxRelay } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { Problem } from '@countersign/runtime';
import { lockConversation } from '../coverage/conversation.repository.js';
import { requestDraft } from '../coverage/draft-request.js';
import type { ItemRow } from '../coverage/rows.js';
import { tellOfClaim } from './claim-facts.js';
import { bringBack } from './bring-back.js';
import type { ClaimedDto } from './item.dto.js';

/** Seconds a claim lives without a heartbeat. */
const LEASE_SECONDS = 120;

/** One person works on an item at a time; the database decides who (RV-02). */
@Injectable()
export class ClaimService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
  ) {}

  /** Takes a free item, or one's own from another tab: the older token is dead then. @throws Problem 409 with the holder's name */
  claim(itemId: string, person: Person): Promise<ClaimedDto> {
    return this.claimAfter(itemId, person, () => Promise.resolve());
  }

  /**
   * A claim in whose transaction something goes before.
   * @param first what is done before it is seen whether the item is free
   */
  async claimAfter(
    itemId: string,
    person: Person,
    first: (manager: EntityManager, item: ItemRow) => Promise<void>,
  ): Promise<ClaimedDto> {
    const claimed = await this.dataSource.transaction(async (manager) => {
      const item = await this.locked(manager, itemId);
      if (item.state === 'settled')
        throw new Problem(409, 'already_answered', 'This item is settled already.');
      await first(manager, item);
      const token = randomUUID();
      const [rows]: [{ lease_until: Date }[], number] = await manager.query(
        `UPDATE review_item SET claim_token = $2, claimed_by = $3, lease_until = clock_timestamp() + make_interval(secs => $4),
           viewed_at = coalesce(viewed_at, now()), updated_at = now()
         WHERE item_id = $1 AND (claimed_by IS NULL OR claimed_by = $3 OR lease_until < clock_timestamp()) RETURNING lease_until`,
        [itemId, token, person.id, LEASE_SECONDS],
      );
      const lease = rows[0]?.lease_until;
      if (!lease)
        throw new Problem(409, 'claimed_by_other', 'Somebody else is working on this item.', [
          { field: 'claim', message: await this.holder(manager, item) },
        ]);
      await tellOfClaim(manager, item, ReviewClaimed, token, `person:${person.id}`);
      if (item.snoozed_until) await bringBack(manager, item, 'person', `person:${person.id}`);
      if (item.state === 'waiting') await this.draftNow(manager, item);
      return { claimToken: token, leaseUntil: lease.toISOString() };
    });
    this.relay.nudge();
    return claimed;
  }

  /** Somebody has reached it: whatever its draft waited for does not count any more. */
  private async draftNow(manager: EntityManager, item: ItemRow): Promise<void> {
    const conversation = (await lockConversation(manager, item.conversation_id))!;
    await requestDraft(manager, conversation, { itemId: item.item_id, generation: item.generation });
  }

  /** Prolongs a living claim. @throws Problem 409 `claim_lost` */
  async heartbeat(itemId: string, person: Person, token: string): Promise<ClaimedDto> {
    const [rows]: [{ lease_until: Date }[], number] = await this.dataSource.query(
      `UPDATE review_item SET lease_until = clock_timestamp() + make_interval(secs => $4)
       WHERE item_id = $1 AND claim_token = $2 AND claimed_by = $3 AND lease_until > clock_timestamp() RETURNING lease_until`,
      [itemId, token, person.id, LEASE_SECONDS],
    );
    if (!rows[0])
      throw new Problem(409, 'claim_lost', 'Your claim on this item has ended. Claim it again to go on.');
    return { claimToken: token, leaseUntil: rows[0].lease_until.toISOString() };
  }

  /** Gives an item back; a token that is dead already is no error. */
  async release(itemId: string, person: Person, token: string): Promise<void> {
    await this.free(itemId, 'given-back', `person:${person.id}`, 'claim_token = $2', [itemId, token]);
  }

  /** Frees every item whose holder went silent. @returns how many */
  async releaseExpired(): Promise<number> {
    const expired: { item_id: string }[] = await this.dataSource.query(
      'SELECT item_id FROM review_item WHERE lease_until < clock_timestamp() LIMIT 100',
    );
    for (const { item_id } of expired)
      await this.free(item_id, 'lease-expired', 'system', 'lease_until < clock_timestamp()', [item_id]);
    return expired.length;
  }

  private async free(
    itemId: string,
    reason: ReviewReleased['reason'],
    actor: string,
    condition: string,
    values: string[],
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const item = await this.locked(manager, itemId);
      const [, count]: [unknown, number] = await manager.query(
        `UPDATE review_item SET claim_token = NULL, claimed_by = NULL, lease_until = NULL, updated_at = now() WHERE item_id = $1 AND ${condition}`,
        values,
      );
      if (count > 0)
        await tellOfClaim(manager, item, ReviewReleased, item.claim_token ?? itemId, actor, { reason });
    });
    this.relay.nudge();
  }

  private async locked(manager: EntityManager, itemId: string): Promise<ItemRow> {
    const [found]: { conversation_id: string }[] = await manager.query(
      'SELECT conversation_id FROM review_item WHERE item_id = $1',
      [itemId],
    );
    if (!found) throw new Problem(404, 'not_found', 'There is no such item.');
    await lockConversation(manager, found.conversation_id);
    const [item]: ItemRow[] = await manager.query('SELECT * FROM review_item WHERE item_id = $1 FOR UPDATE', [
      itemId,
    ]);
    return item!;
  }

  private async holder(manager: EntityManager, item: ItemRow): Promise<string> {
    const [row]: { name: string }[] = await manager.query('SELECT name FROM person WHERE id = $1', [
      item.claimed_by,
    ]);
    return row?.name ?? 'another reviewer';
  }
}
