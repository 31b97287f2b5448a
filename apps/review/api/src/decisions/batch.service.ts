import { derivedId, type DraftReady } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { ClaimService } from '../queue/claim.service.js';
import type { ItemDetailDto } from '../queue/item.dto.js';
import { ItemsQueryService } from '../queue/items.query.js';
import { Rollout } from '../rollout/rollout.service.js';
import { ApproveService } from './approve.service.js';
import {
  MOST_TOGETHER,
  type AlikeCountDto,
  type AlikeDto,
  type AlikeItemDto,
  type BatchApproveDto,
  type BatchItemDto,
  type BatchOutcomeDto,
  type BatchOutcomesDto,
} from './batch.dto.js';
import { alike, aloneFor, notBoring, unedited } from './boring.js';
import { replyIdOf, ReplyService } from './reply.service.js';

/** Among those who have waited longest; more are found when these are done. */
const LOOKED_AT = 200;

/**
 * Walks along the queue and stops when it has enough: a reader who sorts all that wait, and opens each draft, takes ten times as long. Each `OFFSET 0`
 * keeps the planner from turning that round, for it takes what is asked of a draft to be almost never true.
 */
const CANDIDATES = `
  SELECT i.item_id, d.bubbles
    FROM (SELECT * FROM review_item
           WHERE workspace = (SELECT workspace FROM review_item WHERE item_id = $1) AND item_id <> $1 AND state = 'ready'
             AND NOT silent AND snoozed_until IS NULL AND notice IS NULL AND NOT urgent AND dangers = '{}' AND person_reasons = '{}'
             AND NOT coalesce(lease_until > now(), false) AND asked_of IS NULL
           ORDER BY waiting_since OFFSET 0) i
   CROSS JOIN LATERAL
         (SELECT body -> 'bubbles' AS bubbles FROM draft
           WHERE request_id = i.request_id AND state = 'ready' AND body ->> 'language' = $2
             AND coalesce(jsonb_array_length(body -> 'evidence'), 0) > 0 AND coalesce(jsonb_array_length(body -> 'missing'), 0) = 0
             AND coalesce(jsonb_array_length(body -> 'actions'), 0) = 0 AND coalesce(body #>> '{coherence,verdict}', 'OK') = 'OK'
             AND body #>> '{verdict,verdict}' = 'pass' AND body #>> '{verdict,judge}' IS DISTINCT FROM 'not-judged'
             AND coalesce(jsonb_array_length(body -> 'findings'), 0) = 0 OFFSET 0) d
   CROSS JOIN LATERAL
         (SELECT FROM conversation WHERE conversation_id = i.conversation_id AND mode = 'assisted' AND NOT human_asked
             AND NOT coalesce(last_question_seq > i.covered_seq, false) OFFSET 0) c
   WHERE NOT EXISTS (SELECT 1 FROM working_text w WHERE w.kind = 'reply' AND w.subject = i.item_id::text)
   ORDER BY i.waiting_since LIMIT ${LOOKED_AT}`;

/** Who approves, and the first of what is approved together. */
interface Together {
  person: Person;
  first: BatchItemDto;
  click: string;
  undoSeconds: number | undefined;
}

/**
 * Approves what is boring together (RV-25). Nothing here approves by itself: each item is claimed, checked and countersigned like any other, with a
 * record, a digest and a place on the trail of its own. One that changed drops out and is named; the others go.
 */
@Injectable()
export class BatchApprovals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly items: ItemsQueryService,
    private readonly claims: ClaimService,
    private readonly approvals: ApproveService,
    private readonly replies: ReplyService,
    private readonly rollout: Rollout,
  ) {}

  /** How many others there are: to say so, nobody has to read them whole. @throws Problem 404 */
  async countAlike(person: Person, itemId: string): Promise<AlikeCountDto> {
    const others = await this.candidates(person, await this.items.detail(person, itemId));
    return { others: Math.min(others?.length ?? 0, MOST_TOGETHER - 1) };
  }

  /** Items with almost this item's draft, which may be approved with it. @throws Problem 404 */
  async alike(person: Person, itemId: string): Promise<AlikeDto> {
    const first = await this.items.detail(person, itemId);
    const candidates = await this.candidates(person, first);
    if (!candidates) return { items: [] };
    const found = [first];
    for (const id of candidates) {
      if (found.length === MOST_TOGETHER) break;
      const detail = await this.items.detail(person, id);
      if (!notBoring(detail)) found.push(detail);
    }
    return { items: found.map(alikeItem) };
  }

  /** Ids of items whose draft says almost the same, those who have waited longest first; undefined where it is to be looked at by itself. */
  private async candidates(person: Person, first: ItemDetailDto): Promise<string[] | undefined> {
    if (notBoring(first) || isAnothers(first)) return undefined;
    if (!(await this.rollout.has(person, 'batchApproval'))) return undefined;
    const { bubbles, language } = first.draft as DraftReady;
    const rows: { item_id: string; bubbles: DraftReady['bubbles'] }[] = await this.dataSource.query(
      CANDIDATES,
      [first.id, language],
    );
    return rows.filter((row) => alike(bubbles, row.bubbles)).map(({ item_id: id }) => id);
  }

  /** @param click the same for every repeat of it: what was approved is not approved again */
  async approve(
    person: Person,
    { items, undoSeconds }: BatchApproveDto,
    click: string,
  ): Promise<BatchOutcomesDto> {
    await this.rollout.assertHas(person, 'batchApproval');
    const together = { person, first: items[0]!, click, undoSeconds };
    const outcomes: BatchOutcomeDto[] = [];
    for (const item of items) outcomes.push(await this.one(item, together));
    return { outcomes };
  }

  private async one(item: BatchItemDto, together: Together): Promise<BatchOutcomeDto> {
    const { itemId } = item;
    const named = { itemId, contactName: '' };
    try {
      const detail = await this.items.detail(together.person, itemId);
      named.contactName = detail.contactName;
      const replyId = await this.countersign(item, detail, together);
      return { ...named, outcome: 'approved', replyId };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { ...named, outcome: 'dropped', code: error.code };
    }
  }

  /** @throws Problem whatever keeps this one from being approved */
  private async countersign(
    item: BatchItemDto,
    detail: ItemDetailDto,
    { person, first, click, undoSeconds }: Together,
  ): Promise<string> {
    const { itemId, bubbles, ...bound } = item;
    const own = `${click}:${itemId}`;
    const before = await this.replies.madeBefore(this.dataSource.manager, replyIdOf(own), item.digest);
    if (before) return before.replyId;
    const gone = detail.state === 'settled' && (await this.sentBefore(item, person));
    if (gone) return gone;
    const why = whyAlone(item, detail, first);
    if (why) throw aloneFor(why);
    if (await this.isWritten(itemId)) throw aloneFor('edited');
    const { claimToken } = await this.claims.claim(itemId, person);
    try {
      const dto = { claimToken, bubbles, ...bound, ...(undoSeconds !== undefined && { undoSeconds }) };
      const batch = derivedId(click, 'batch');
      return (await this.approvals.approve(itemId, person, dto, own, batch)).replyId;
    } catch (error) {
      await this.claims.release(itemId, person, claimToken);
      throw error;
    }
  }

  /** What the same person signed for this item already: an approval that broke off is gone on with under another click. */
  private async sentBefore({ itemId, digest }: BatchItemDto, { id }: Person): Promise<string | undefined> {
    const [row]: { reply_id: string }[] = await this.dataSource.query(
      `SELECT reply_id FROM reply WHERE item_id = $1 AND digest = $2 AND approved_by = $3 AND state IN ('approved', 'sent', 'unknown') LIMIT 1`,
      [itemId, digest, `person:${id}`],
    );
    return row?.reply_id;
  }

  /** Somebody's corrected text for it is kept: what stands in the draft is not what they mean to send. */
  private async isWritten(itemId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM working_text WHERE kind = 'reply' AND subject = $1 LIMIT 1`,
      [itemId],
    );
    return rows.length > 0;
  }
}

function whyAlone(item: BatchItemDto, detail: ItemDetailDto, first: BatchItemDto): string | undefined {
  if (detail.state === 'settled') return 'already_answered';
  if (detail.newerInbound) return 'newer_inbound';
  // What was shown is not what is there now.
  if (detail.generation !== item.generation) return 'item_changed';
  const why = notBoring(detail);
  if (why) return why;
  if (!unedited(detail, item.bubbles)) return 'edited';
  return alike(first.bubbles, item.bubbles) ? undefined : 'not_alike';
}

function isAnothers({ claim }: ItemDetailDto): boolean {
  return claim !== null && !claim.mine;
}

function alikeItem(item: ItemDetailDto): AlikeItemDto {
  const { id: itemId, generation, contactName, recipientLabel, recipient, seenThrough, policyVersion } = item;
  const { bubbles } = item.draft as DraftReady;
  return { itemId, generation, contactName, recipientLabel, recipient, seenThrough, policyVersion, bubbles };
}
