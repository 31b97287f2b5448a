import { approvalDigest } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { Type } from '@nestjs/common';
import type { Person } from '../src/access/person.js';
import { ApproveService } from '../src/decisions/approve.service.js';
import { TurnDownService } from '../src/decisions/turn-down.service.js';
import { UndoService } from '../src/decisions/undo.service.js';
import { ClaimService } from '../src/queue/claim.service.js';
import type { ItemDetailDto } from '../src/queue/item.dto.js';
import { ItemsQueryService } from '../src/queue/items.query.js';
import { NOTHING } from './desk-model.js';
import { DeskNeighbours } from './desk-neighbours.js';
import { DeskPlace } from './desk-place.js';
import { DeskStore } from './desk-store.js';
import type { ReviewWorld } from './review-world.js';

const BUBBLES = [{ text: 'An answer.' }];
const NO_TOKEN = '00000000-0000-4000-8000-000000000000';

/** Review's own services on a real Postgres, used by two reviewers about one conversation. */
export class DeskReality {
  readonly neighbours: DeskNeighbours;
  readonly store: DeskStore;
  private readonly place = new DeskPlace();
  private readonly screens: { item: ItemDetailDto; token?: string }[] = [];

  constructor(
    private readonly world: ReviewWorld,
    private readonly people: readonly Person[],
  ) {
    this.neighbours = new DeskNeighbours(world, this.place);
    this.store = new DeskStore(world, this.place, people);
  }

  async look(who: number): Promise<boolean> {
    const [open] = await this.store.query(
      `SELECT item_id FROM review_item WHERE conversation_id = $1 AND state <> 'settled'`,
    );
    if (!open) return false;
    const item = await this.service(ItemsQueryService).detail(this.people[who]!, String(open.item_id));
    const before = this.screens[who];
    this.screens[who] = { item, token: before?.item.id === item.id ? before.token : undefined };
    return true;
  }

  async claim(who: number): Promise<string> {
    const screen = this.screens[who];
    if (!screen) return NOTHING;
    return told(async () => {
      screen.token = (await this.service(ClaimService).claim(screen.item.id, this.people[who]!)).claimToken;
    });
  }

  release(who: number): Promise<string> {
    return this.withToken(who, (id, person, token) => this.service(ClaimService).release(id, person, token));
  }

  heartbeat(who: number): Promise<string> {
    return this.withToken(who, (id, person, token) =>
      this.service(ClaimService).heartbeat(id, person, token),
    );
  }

  /** The database's clock passes the end of every lease. */
  async leaseRunsOut(): Promise<void> {
    await this.store.query(
      `UPDATE review_item SET lease_until = now() - interval '1 s' WHERE conversation_id = $1 AND lease_until IS NOT NULL`,
    );
  }

  async sweep(): Promise<void> {
    await this.service(ClaimService).releaseExpired();
  }

  approve(who: number, click: string, undo: boolean, knowingly: boolean): Promise<string> {
    return this.withToken(who, (id, person, claimToken) => {
      const { generation, recipient, seenThrough, policyVersion } = this.screens[who]!.item;
      const digest = approvalDigest({ bubbles: BUBBLES, recipient, seenThrough, policyVersion } as never);
      const dto = {
        claimToken,
        generation,
        digest,
        bubbles: BUBBLES,
        undoSeconds: undo ? 120 : 0,
        acknowledgeNewer: knowingly,
      };
      return this.service(ApproveService).approve(id, person, dto, this.place.click(click));
    });
  }

  turnDown(who: number, step: 'redraft' | 'write' | 'close'): Promise<string> {
    return this.withToken(who, (id, person, claimToken) => {
      const basis = { claimToken, generation: this.screens[who]!.item.generation };
      const down = this.service(TurnDownService);
      const { seenThrough } = this.screens[who]!.item;
      if (step === 'close') {
        return down.closeItem(id, person, { ...basis, seenThrough, reason: 'NO_REPLY_NEEDED' } as never);
      }
      if (step === 'redraft') return down.instruct(id, person, { ...basis, instruction: 'Shorter.' });
      return down.reject(id, person, { ...basis, reason: 'WRONG_TONE', nextStep: 'manual' });
    });
  }

  undo(reply: string): Promise<string> {
    return told(() => this.service(UndoService).undo(this.place.replyId(reply), this.people[0]!));
  }

  /** The database's clock passes the end of every undo window. */
  async leave(): Promise<void> {
    await this.store.query(
      `WITH due AS (UPDATE reply SET leaves_at = now() WHERE conversation_id = $1 AND leaves_at > now() RETURNING event_id)
       UPDATE outbox SET available_at = now() WHERE id IN (SELECT event_id FROM due) AND state = 'pending'`,
    );
  }

  private service<T>(type: Type<T>): T {
    return this.world.service.get(type, { strict: false });
  }

  private async withToken(
    who: number,
    act: (itemId: string, person: Person, token: string) => Promise<unknown>,
  ): Promise<string> {
    if (!this.screens[who]) return NOTHING;
    const { item, token = NO_TOKEN } = this.screens[who];
    return told(() => act(item.id, this.people[who]!, token));
  }
}

async function told(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code === 'newer_inbound' || error.code === 'digest_mismatch' ? 'changed' : error.code;
  }
}
