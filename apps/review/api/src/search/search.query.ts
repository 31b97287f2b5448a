import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { ItemsQueryService } from '../queue/items.query.js';
import { acrossWorkspaces, CurrentWorkspace } from '../access/current-workspace.js';
import { excerptOf, tsQueryOf, wordsOf } from './search-words.policy.js';
import type { SearchDto, SearchQuery } from './search.dto.js';

interface HitRow {
  item_id: string;
  place: 'name' | 'them' | 'us';
  at: Date;
  said: string;
}

/** Places looked at of each kind, the newest: who looks for "the" is told what is new, and nobody waits for it. */
const MOST_PLACES = 2_000;

/**
 * Conversations in which a name, a message or a reply has all the words, the newest place of each. A deleted message is not found, and an
 * undone reply was never sent. Only what has an item can be opened, so only that is told.
 */
const HITS = `
  WITH wanted AS (SELECT $2::tsquery AS q),
  place AS (
    (SELECT c.conversation_id, 'name' AS place, c.updated_at AS at, coalesce(c.contact_name, '') || ' ' || coalesce(c.contact_handle, '') AS said
     FROM conversation c, wanted
     WHERE search_words(coalesce(c.contact_name, '') || ' ' || coalesce(c.contact_handle, '')) @@ q ORDER BY at DESC LIMIT ${MOST_PLACES})
    UNION ALL
    (SELECT m.conversation_id, 'them', m.received_at, m.text FROM message m, wanted
     WHERE search_words(m.text) @@ q AND m.deleted_at IS NULL ORDER BY m.received_at DESC LIMIT ${MOST_PLACES})
    UNION ALL
    (SELECT r.conversation_id, 'us', r.approved_at, reply_words(r.bubbles) FROM reply r, wanted
     WHERE search_words(reply_words(r.bubbles)) @@ q AND r.state <> 'undone' ORDER BY r.approved_at DESC LIMIT ${MOST_PLACES})
  ),
  newest AS (
    SELECT DISTINCT ON (conversation_id) * FROM place WHERE $3::timestamptz IS NULL OR at >= $3 ORDER BY conversation_id, at DESC
  )
  SELECT i.item_id, n.place, n.at, n.said
  FROM newest n
  JOIN conversation c ON c.conversation_id = n.conversation_id AND c.workspace = $1 AND ($4::text IS NULL OR c.channel = $4)
  JOIN LATERAL (
    SELECT item_id, state FROM review_item WHERE conversation_id = n.conversation_id
    ORDER BY (state <> 'settled') DESC, opened_at DESC LIMIT 1
  ) i ON $5::text IS NULL OR (i.state = 'settled') = ($5 = 'settled')
  ORDER BY n.at DESC LIMIT $6`;

/** Finds a conversation by whom it is with and what was said (RV-13). */
@Injectable()
export class Search {
  constructor(
    private readonly dataSource: DataSource,
    private readonly items: ItemsQueryService,
    private readonly current: CurrentWorkspace,
  ) {}

  async find(person: Person, { q, from, channel, state, limit }: SearchQuery): Promise<SearchDto> {
    const words = wordsOf(q);
    const asked = [
      this.current.workspace,
      tsQueryOf(words),
      from ?? null,
      channel ?? null,
      state ?? null,
      limit,
    ];
    // Behind a wall the indices of words cannot be used: a row is shown to no `@@` before the wall let it pass.
    const rows: HitRow[] = await acrossWorkspaces(() => this.dataSource.query(HITS, asked));
    const items = await this.items.summaries(person, rows.map(({ item_id: id }) => id)); // prettier-ignore
    const hits = rows.flatMap(({ item_id: id, place: where, at, said }) => {
      const item = items.get(id);
      return item ? { item, where, at: at.toISOString(), ...excerptOf(said, words) } : [];
    });
    return { hits };
  }
}
