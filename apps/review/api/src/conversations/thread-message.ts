import { captionOf, type BubbleContent } from '@countersign/contracts/approval';
import { isLate } from '../coverage/lateness.policy.js';
import type { MessageRow } from '../coverage/rows.js';
import type { MediaOf } from '../media/thread-media.js';
import { deliveryOf, type ReplyFate } from './delivery.policy.js';
import { bubbleIdOf, type ThreadLinks } from './thread-links.js';
import { inThreadOrder } from './thread-order.policy.js';
import type { ThreadAttachmentDto, ThreadMediaDto, ThreadMessageDto } from './thread.dto.js';

/** A reply as its row. */
export interface ReplyRow extends ReplyFate {
  reply_id: string;
  bubbles: BubbleContent[];
  approver_name: string;
  approved_at: Date;
  test: boolean;
  /** Its words are gone: they were kept for so many days. */
  removed_days: number | null;
}

/** Hours after which a file of which nobody has told us anything does not come any more: tries go on for a day. */
const GIVEN_UP_HOURS = 25;
const LOST: ThreadMediaDto = { state: 'failed', reason: 'unreachable' };

const isLost = (media: ThreadMediaDto | undefined, { received_at: at }: MessageRow): boolean =>
  media?.state === 'pending' && Date.now() - at.getTime() > GIVEN_UP_HOURS * 3_600_000;

/** What is known beside the rows themselves. */
export interface ThreadFacts {
  mediaOf: MediaOf;
  /** What a reviewer put into a reply. */
  fileOf: (fileId: string) => ThreadMediaDto;
  links: ThreadLinks;
  /** Sending is stopped there. */
  stopped: boolean;
}

/** One thread out of both sides, each oldest first. */
export function threadMessages(
  inbound: readonly MessageRow[],
  replies: readonly ReplyRow[],
  facts: ThreadFacts,
): ThreadMessageDto[] {
  return inThreadOrder(
    inbound.map((row) => inboundMessage(row, facts)),
    replies.flatMap((reply) => replyMessages(reply, facts)),
  );
}

/** What they wrote, as the thread shows it. */
function inboundMessage(row: MessageRow, { mediaOf, links }: ThreadFacts): ThreadMessageDto {
  return {
    id: row.event_id,
    direction: 'in',
    kind: row.kind,
    text: row.text ?? undefined,
    attachments: row.attachments.map((attachment) => {
      const { kind, about, fileName, mimeType, size, description } = attachment;
      const media = mediaOf(attachment);
      const shown = isLost(media, row) ? LOST : media;
      return { kind, about, fileName, mimeType, size, description, media: shown };
    }),
    at: row.provider_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    late: isLate(row.provider_at, row.received_at),
    edited: row.edited_at !== null,
    deleted: row.deleted_at !== null,
    command: row.command ?? undefined,
    replyTo: row.reply_to === null ? undefined : links.threadIdOf(row.reply_to),
    forwarded: row.forwarded ?? undefined,
    reaction: links.reactionTo(row.provider_message_id),
    providerMessageId: row.provider_message_id,
    removedAfterDays: row.removed_days ?? undefined,
  };
}

/** What we answered: one message a bubble, each with its own fate. */
function replyMessages(reply: ReplyRow, { stopped, links, fileOf }: ThreadFacts): ThreadMessageDto[] {
  return reply.bubbles.map((bubble, position) => ({
    id: bubbleIdOf(reply.reply_id, position),
    direction: 'out',
    kind: kindOf(bubble),
    text: bubble.place ? undefined : captionOf(bubble),
    attachments: attachmentsOf(bubble, fileOf),
    at: reply.approved_at.toISOString(),
    receivedAt: reply.approved_at.toISOString(),
    late: false,
    edited: false,
    deleted: false,
    author: reply.approver_name,
    replyId: reply.reply_id,
    test: reply.test || undefined,
    removedAfterDays: reply.removed_days ?? undefined,
    template: bubble.template?.name,
    buttons: bubble.buttons?.map(({ title }) => title),
    list: bubble.list,
    reactionTo: bubble.reaction?.to,
    reaction: links.reactionTo(
      reply.outcomes.find((outcome) => outcome.position === position)?.providerMessageId,
    ),
    delivery: deliveryOf(reply, position, { stopped, now: Date.now() }),
  }));
}

function kindOf({ file, place, reaction }: BubbleContent): string {
  if (place) return 'location';
  return file?.kind ?? (reaction ? 'reaction' : 'text');
}

function attachmentsOf(
  { text, file, place }: BubbleContent,
  fileOf: (fileId: string) => ThreadMediaDto,
): ThreadAttachmentDto[] {
  if (place) return [{ kind: 'location', description: `${text}\n${place.latitude}, ${place.longitude}` }];
  if (!file) return [];
  const { kind, name: fileName, type: mimeType, bytes: size, fileId } = file;
  return [{ kind, fileName, mimeType, size, media: fileOf(fileId) }];
}
