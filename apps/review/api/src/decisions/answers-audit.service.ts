import { StandingAudit } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * Turns for which more than one approved reply reached the customer, or may have. Read from the trail, which nobody can
 * change, not from `turn.answered_by`, which knows only the last answer.
 */
const ANSWERED_TWICE = `
  WITH turns AS (
    SELECT DISTINCT t.turn_id FROM reply r
    JOIN audit a ON a.action = 'reply.approved' AND a.object_id = r.reply_id::text,
      jsonb_array_elements_text(a.detail -> 'turnIds') AS t(turn_id)
    WHERE r.state IN ('sent', 'unknown') AND r.updated_at > now() - make_interval(secs => $1)
    UNION SELECT unnest($2::text[])
  )
  SELECT t.turn_id FROM turns t
  JOIN audit a ON a.action = 'reply.approved' AND a.detail -> 'turnIds' ? t.turn_id
  JOIN reply r ON r.reply_id = a.object_id::uuid AND r.state IN ('sent', 'unknown')
    -- Taken by the channel, and not delivered: it came back to be answered again.
    AND NOT (r.state = 'sent'
      AND EXISTS (SELECT FROM jsonb_each(r.delivery) d WHERE d.value ? 'failed' AND NOT d.value ? 'status'))
  GROUP BY t.turn_id HAVING count(DISTINCT r.reply_id) > 1`;

/** No turn is answered twice (OB-08). */
@Injectable()
export class AnswersAudit {
  constructor(standing: StandingAudit, dataSource: DataSource) {
    standing.add('duplicate_answers', 'Turns answered by more than one reply', async (look) => {
      const rows: { turn_id: string }[] = await dataSource.query(ANSWERED_TWICE, [
        look.lookBackSeconds,
        look.known,
      ]);
      return rows.map(({ turn_id: id }) => id);
    });
  }
}
