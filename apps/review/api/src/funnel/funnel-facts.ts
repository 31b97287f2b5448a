import type { CtaResponse } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import type { Funnel } from './contact-status.repository.js';
import type { FunnelFacts } from './suggestion.policy.js';

/** What rules about moves look at. What was answered before somebody decided where they stand has been decided about. */
export async function funnelFacts(
  manager: EntityManager,
  contactId: string,
  { status }: Funnel,
): Promise<FunnelFacts> {
  const [row]: { last: CtaResponse | null; asked: number; unanswered: number; days: number | null }[] =
    await manager.query(
      `WITH decided AS (SELECT coalesce(max(at), '-infinity') AS at FROM contact_status_change WHERE contact_id = $1),
            answered AS (SELECT response, sent_at FROM cta_event, decided
                          WHERE contact_id = $1 AND response NOT IN ('PENDING', 'IGNORED') AND responded_at > decided.at
                          ORDER BY responded_at DESC LIMIT 1)
       SELECT (SELECT response FROM answered) AS last,
              (SELECT count(*)::int FROM cta_event WHERE contact_id = $1 AND sent_at IS NOT NULL) AS asked,
              (SELECT count(*)::int FROM cta_event e, decided
                WHERE e.contact_id = $1 AND e.response = 'IGNORED'
                  AND e.sent_at > greatest(decided.at, (SELECT sent_at FROM answered))) AS unanswered,
              (SELECT floor(extract(epoch FROM now() - max(at)) / 86400)::int FROM ltv_entry
                WHERE contact_id = $1 AND source IN ('order', 'booking')) AS days`,
      [contactId],
    );
  const { last, asked, unanswered, days } = row!;
  return { status, asked, unanswered, lastAnswer: last ?? undefined, daysSinceOrder: days ?? undefined };
}
