import type { CtaResponse, TurnLabels, EscalationReason } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { turnRisks } from '../coverage/turn-risks.js';
import { policyInForce } from '../rules/policy-in-force.js';
import type { CtaStanding } from './cta-limit.policy.js';
import { saysAMinor } from './says-a-minor.policy.js';

/** Of what they wrote, the newest; whoever said they are a child stays one. */
const READ_BACK = 500;
const DISTRESS: readonly string[] = ['self_harm', 'violence_threat'];
const DOWN: readonly unknown[] = ['frustrated', 'worried'];

interface LastItem {
  labels: TurnLabels | null;
  urgent: boolean;
  person_reasons: EscalationReason[];
}

/** What speaks against asking a contact for something now (ET-05), without what the reply itself holds. */
export async function ctaStanding(
  manager: EntityManager,
  conversation: ConversationRow,
): Promise<Omit<CtaStanding, 'inReply'>> {
  const { contact_id: contactId, conversation_id: conversationId } = conversation;
  // What is answered now, or what was answered last.
  const [item]: LastItem[] = await manager.query(
    `SELECT labels, urgent, person_reasons FROM review_item WHERE conversation_id = $1
      ORDER BY opened_at DESC, settled_at DESC NULLS FIRST LIMIT 1`,
    [conversationId],
  );
  const reasons = item?.person_reasons ?? [];
  const said = await heard(manager, conversation);
  return {
    ...(await answers(manager, contactId)),
    complains: reasons.includes('complaint'),
    distressed: said.distressed || reasons.includes('frustrated') || DOWN.includes(item?.labels?.mood),
    emergency: said.emergency || (item?.urgent ?? false) || reasons.includes('emergency'),
    minor: said.minor,
  };
}

async function answers(
  manager: EntityManager,
  contactId: string,
): Promise<Pick<CtaStanding, 'inWeek' | 'lastAnswer'>> {
  const [row]: { week: number; last: CtaResponse | null }[] = await manager.query(
    `SELECT (SELECT count(*)::int FROM cta_event e JOIN reply r USING (reply_id)
              WHERE e.contact_id = $1 AND e.at > now() - interval '7 days'
                AND r.state NOT IN ('undone', 'cancelled', 'rejected')) AS week,
            (SELECT response FROM cta_event WHERE contact_id = $1 AND response NOT IN ('PENDING', 'IGNORED')
              ORDER BY responded_at DESC LIMIT 1) AS last`,
    [contactId],
  );
  return { inWeek: row!.week, lastAnswer: row!.last ?? undefined };
}

/** What their own words say: danger of the last days, and that they are a child whenever they said it. */
async function heard(
  manager: EntityManager,
  { workspace, contact_id: contactId }: ConversationRow,
): Promise<Pick<CtaStanding, 'distressed' | 'emergency' | 'minor'>> {
  const rows: { text: string; lately: boolean }[] = await manager.query(
    `SELECT m.text, m.received_at > now() - interval '7 days' AS lately
       FROM message m JOIN conversation c USING (conversation_id)
      WHERE c.contact_id = $1 AND m.text IS NOT NULL AND m.deleted_at IS NULL
      ORDER BY m.seq DESC LIMIT ${READ_BACK}`,
    [contactId],
  );
  const { policy } = await policyInForce(manager, workspace);
  const risks = turnRisks(
    rows.filter(({ lately }) => lately),
    policy,
  ).map(({ category }) => category as string);
  return {
    distressed: risks.some((category) => DISTRESS.includes(category)),
    emergency: risks.includes('emergency'),
    minor: risks.includes('minor_safety') || rows.some(({ text }) => saysAMinor(text)),
  };
}
