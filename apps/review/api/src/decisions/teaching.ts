import { derivedId, type DraftReady, type ReviewDecision } from '@countersign/contracts';
import { wordsOf, type BubbleContent } from '@countersign/contracts/approval';
import { suggestEditTags } from '@countersign/contracts/edit-tags';
import type { EntityManager } from 'typeorm';
import type { ItemRow } from '../coverage/rows.js';
import { keptCodes } from '../taxonomy/kept-codes.js';
import { editBetween } from './edit-ratio.js';
import type { FeedbackDto } from './feedback.dto.js';

/** A decision with what the person said of the draft. */
export interface Taught {
  kind: 'approved' | 'rejected' | 'closed';
  personId: string;
  feedback: FeedbackDto | undefined;
  /** Of an approval. */
  reply?: { replyId: string; ordinal: number; bubbles: readonly BubbleContent[] };
  /** Of a rejection or a closing. */
  reason?: string;
  nextStep?: string;
  /** What was written to say why, where the code does not. */
  words?: string | undefined;
}

/** What is told on: to analytics with the event, and to whoever decided. */
export interface Teaching {
  decision: ReviewDecision;
  /** Codes that came and are in no list; kept as `OTHER`. */
  unknownTags: string[];
}

/** Keeps what a decision teaches, in its transaction; nothing in it can stand in the decision's way (RV-09). */
export async function keepTeaching(manager: EntityManager, item: ItemRow, taught: Taught): Promise<Teaching> {
  const { kind, personId, feedback = {}, reply, reason, nextStep } = taught;
  const draft = await draftOf(manager, item);
  const edit = draft && reply && editOf(draft, reply.bubbles);
  const tags = await keptCodes(
    manager,
    item.workspace,
    'edit-tag',
    feedback.editTags ?? edit?.suggested ?? [],
  );
  const decision: ReviewDecision = {
    ...(draft && { requestId: draft.requestId }),
    ...(edit && { editDistance: edit.distance, editRatio: edit.ratio }),
    editTags: tags.codes,
    ...(feedback.quality !== undefined && { quality: feedback.quality }),
    ...within(item, feedback),
  };
  const { requestId, editDistance, editRatio, editTags, quality, readingMs, handlingMs } = decision;
  await manager.query(
    `INSERT INTO decision (decision_id, workspace, item_id, generation, reply_id, kind, person_id, reason, next_step, request_id,
                           edit_distance, edit_ratio, edit_tags, suggested_tags, quality, note, reading_ms, handling_ms)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     ON CONFLICT (decision_id) DO NOTHING`,
    [
      derivedId(reply?.replyId ?? item.item_id, `decision:${kind}:${reply?.ordinal ?? item.generation}`),
      ...[item.workspace, item.item_id, item.generation, reply?.replyId, kind, personId, reason, nextStep],
      ...[requestId, editDistance, editRatio, editTags, edit?.suggested ?? [], quality],
      ...[feedback.note?.trim() || taught.words, readingMs, handlingMs],
    ].map((value) => value ?? null),
  );
  return { decision, unknownTags: tags.unknown };
}

/** The draft that was on screen; an item that is written by hand has none. */
async function draftOf(manager: EntityManager, item: ItemRow): Promise<DraftReady | undefined> {
  if (item.state === 'no_draft' || !item.request_id) return undefined;
  const [row]: { body: DraftReady }[] = await manager.query(
    `SELECT body FROM draft WHERE request_id = $1 AND state = 'ready'`,
    [item.request_id],
  );
  return row?.body;
}

function editOf(
  draft: DraftReady,
  bubbles: readonly BubbleContent[],
): { distance: number; ratio: number; suggested: string[] } {
  const before = draft.bubbles.map(({ text }) => text);
  const after = bubbles.flatMap(wordsOf).filter((words) => /\S/.test(words));
  return { ...editBetween(before, after), suggested: suggestEditTags(before, after) };
}

/** Nobody was at an item for longer than it has been there, whatever a page measured. */
function within(
  { opened_at: openedAt }: ItemRow,
  { readingMs, handlingMs }: FeedbackDto,
): Pick<ReviewDecision, 'readingMs' | 'handlingMs'> {
  const most = Math.max(Date.now() - openedAt.getTime(), 0);
  return {
    ...(readingMs !== undefined && { readingMs: Math.min(readingMs, most) }),
    ...(handlingMs !== undefined && { handlingMs: Math.min(handlingMs, most) }),
  };
}
