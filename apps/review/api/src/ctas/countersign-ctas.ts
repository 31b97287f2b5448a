import { derivedId } from '@countersign/contracts';
import type { BubbleContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { lockFunnel } from '../funnel/contact-status.repository.js';
import type { CtaDto, CtaUseDto } from './cta.dto.js';
import { ctaCause, type CtaCause } from './cta-limit.policy.js';
import { ctasKept } from './cta.repository.js';
import { ctaStanding } from './cta-standing.js';
import { ctasInReply } from './ctas-in-reply.policy.js';

const WORDS: Record<CtaCause | 'gone' | 'over', string> = {
  emergency: 'somebody may be in danger, or something is urgent: nobody is asked for anything then',
  distress: 'they are in distress: they are not asked for anything now',
  minor: 'they said that they are no adult',
  complaint: 'they have an open complaint',
  refused: 'they declined the last time they were asked',
  more_than_one: 'a reply asks for one thing at most',
  three_in_a_week: 'they were asked three times in the last seven days',
  gone: 'this call to action was taken away',
  over: 'the last day of this call to action is over',
};

/**
 * Keeps which messages of a reply ask for something, with stage and depth, unless they may not (ET-05). One at a time for a
 * contact: two replies at the same moment cannot both be the third.
 * @throws Problem 422 `cta_refused` naming the message and the cause
 */
export async function countersignCtas(
  manager: EntityManager,
  conversation: ConversationRow,
  replyId: string,
  { bubbles, ctas = [] }: { bubbles: readonly BubbleContent[]; ctas?: CtaUseDto[] | undefined },
): Promise<void> {
  const kept = await ctasKept(manager, conversation.workspace);
  const used = ctasInReply(bubbles, ctas, kept);
  if (used.length === 0) return;
  const refused = (cause: keyof typeof WORDS): Problem =>
    new Problem(
      422,
      'cta_refused',
      `This reply may not ask for anything: ${WORDS[cause]}.`,
      used.map(({ bubble }) => ({ field: `bubbles.${bubble}`, code: cause, message: WORDS[cause] })),
    );
  const found = used.map(({ id, bubble }) =>
    bubbles[bubble] ? kept.find((cta) => cta.id === id) : undefined,
  );
  await lockFunnel(manager, conversation);
  const cause = ctaCause({ inReply: used.length, ...(await ctaStanding(manager, conversation)) });
  if (cause) throw refused(cause);
  if (found.includes(undefined)) throw refused('gone');
  if (found.some((cta) => cta?.over)) throw refused('over');
  for (const cta of found) if (cta) await keepUse(manager, conversation, replyId, cta);
}

async function keepUse(
  manager: EntityManager,
  { workspace, contact_id: contactId, conversation_id: conversationId }: ConversationRow,
  replyId: string,
  { id, version, stage }: CtaDto,
): Promise<void> {
  await manager.query(
    `INSERT INTO cta_event (cta_event_id, workspace, contact_id, reply_id, cta_id, cta_version, stage, depth)
     SELECT $1, $2, $3, $4, $5, $6, $7, count(*) FROM reply
      WHERE conversation_id = $8 AND reply_id <> $4 AND NOT test AND approved_by NOT LIKE 'policy:%'
        AND state IN ('approved', 'sent', 'unknown')`,
    [derivedId(replyId, `cta:${id}`), workspace, contactId, replyId, id, version, stage, conversationId],
  );
}
