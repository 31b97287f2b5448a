import type { Product } from '@countersign/testing';

/** Milliseconds one question waited, by the clocks of the services and their databases. */
export interface Waits {
  question: string;
  /** Accepted to turn closed, the debounce not counted. */
  closed: number;
  /** Accepted to draft at review, the debounce not counted; the next four are its parts behind the closed turn. */
  drafted: number;
  opened: number;
  asked: number;
  written: number;
  stored: number;
  /** Approved to handed to the channel. */
  sent: number;
}

/** What the questions waited for; one that was not answered has no row. */
export function waitsOf(
  product: Product,
  questions: readonly string[],
  debounceMs: number,
): Promise<Waits[]> {
  return product.query<Waits>(
    'countersign',
    `SELECT m.text AS question,
            extract(epoch FROM t.closed_at - m.received_at)::float8 * 1000 - $2 AS closed,
            extract(epoch FROM d.created_at - m.received_at)::float8 * 1000 - $2 AS drafted,
            extract(epoch FROM o.opened_at - t.closed_at)::float8 * 1000 AS opened,
            extract(epoch FROM o.draft_requested_at - o.opened_at)::float8 * 1000 AS asked,
            extract(epoch FROM w.created_at - o.draft_requested_at)::float8 * 1000 AS written,
            extract(epoch FROM d.created_at - w.created_at)::float8 * 1000 AS stored,
            extract(epoch FROM b.sent_at - r.approved_at)::float8 * 1000 AS sent
     FROM review.message m JOIN debouncer.inbox i USING (event_id) JOIN review.turn t ON t.turn_id = i.turn_id
     JOIN review.reply r ON r.reply_id = t.answered_by JOIN review.draft d ON d.item_id = r.item_id AND d.state = 'ready'
     JOIN review.review_item o ON o.item_id = r.item_id JOIN supervisor.draft w ON w.request_id = d.request_id
     JOIN dispatcher.send_bubble b ON b.reply_id = r.reply_id
     WHERE m.text = ANY($1)`,
    [questions, debounceMs],
  );
}

/** Whose conversations questions are kept in, each by its words; a question that is kept twice is there twice. */
export function keptIn(
  product: Product,
  questions: readonly string[],
): Promise<{ question: string; workspace: string }[]> {
  return product.query(
    'countersign',
    `SELECT m.text AS question, c.workspace FROM review.message m JOIN review.conversation c USING (conversation_id)
     WHERE m.text = ANY($1)`,
    [questions],
  );
}
