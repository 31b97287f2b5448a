import { ASKED_EACH, exchangesOf, type SeedSize } from './seed-size.policy.js';

/** The account of the web chat: its visitors are nobody, so an approved reply reaches no person. */
export const ACCOUNT = 'webchat-main';

/** An id of a number in the form the product gives its own, and a choice that is the same for the same seed. */
export const functionsSql = (seed: number): string => `
  CREATE FUNCTION pg_temp.made(what text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT overlay(overlay(md5(what || '.' || n || '.${seed}') placing '5' from 13 for 1) placing 'a' from 17 for 1)::uuid $$;
  CREATE FUNCTION pg_temp.pick(what text, n bigint, among bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT ((hashtextextended(what || n, ${seed}) & 9223372036854775807) % among)::integer $$;
  CREATE FUNCTION pg_temp.key(prefix text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT prefix || '_' || translate(substr(md5(prefix || n || '.${seed}'), 1, 20), '0189', 'ghij') $$;
  CREATE FUNCTION pg_temp.filled(line text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT replace(replace(replace(line, '{date}', (1 + pg_temp.pick('day', n, 28)) || '.' || (1 + pg_temp.pick('month', n, 12))),
      '{ref}', 'LH-' || (10000 + pg_temp.pick('ref', n, 90000))), '{n}', (2 + pg_temp.pick('count', n, 8))::text) $$;`;

/** Everybody with a name in their language: half English, the others Spanish and Portuguese. */
export const contactsSql = ({ contacts }: SeedSize): string => `
  CREATE TEMP TABLE sample_contact AS
  SELECT n, pg_temp.key('c', n) AS conversation_id, pg_temp.key('p', n) AS contact_id, pg_temp.made('visitor', n) AS address, l.language,
    l.given[1 + pg_temp.pick('given', n, cardinality(l.given))] || ' ' || l.family[1 + pg_temp.pick('family', n, cardinality(l.family))] AS name
  FROM (SELECT n, (ARRAY['en', 'en', 'en', 'en', 'en', 'es', 'es', 'es', 'pt', 'pt'])[1 + pg_temp.pick('language', n, 10)] AS language
        FROM generate_series(1, ${contacts}) n) c JOIN sample_language l USING (language);
  CREATE UNIQUE INDEX ON sample_contact (n);`;

/**
 * Bursts of messages: the answered ones of everybody, the newest four days ago, and the open ones of the last two days: what is open
 * for three expires. Who wants to complain or to speak with a person is rare.
 */
export function exchangesSql(size: SeedSize): string {
  const { contacts, items } = size;
  const settled = exchangesOf(size);
  const topic = (e: string): string =>
    `CASE WHEN pg_temp.pick('rare', ${e}, 30) = 0 THEN 14 + pg_temp.pick('topic', ${e}, 2) ELSE pg_temp.pick('topic', ${e}, 14) END AS topic`;
  const ids = (
    e: string,
  ): string => `pg_temp.made('turn', ${e}) AS turn_id, pg_temp.made('item', ${e}) AS item_id,
    pg_temp.made('draft', ${e}) AS request_id, pg_temp.made('reply', ${e}) AS reply_id, ${topic(e)}`;
  return `
  CREATE TEMP TABLE sample_exchange AS
  SELECT e, 1 + (e - 1) % ${contacts} AS n, 1 + (e - 1) / ${contacts} AS ordinal, false AS open, ${ASKED_EACH} AS asked,
    ${ASKED_EACH} * ((e - 1) / ${contacts}) AS before, ${ids('e')},
    now() - interval '4 days' - (${Math.ceil(settled / contacts)} - (e - 1) / ${contacts} - 1) * interval '9 days'
      - pg_temp.pick('when', e, 8 * 86400) * interval '1 second' AS began
  FROM generate_series(1, ${settled}) e
  UNION ALL
  SELECT ${settled} + n, n, 0, true, 1 + (n - 1) % 3, ${ASKED_EACH} * (${Math.floor(settled / contacts)} + (n <= ${settled % contacts})::int),
    ${ids(`${settled} + n`)}, now() - (60 + pg_temp.pick('waits', n, 2 * 86400)) * interval '1 second'
  FROM generate_series(1, ${items}) n;
  CREATE UNIQUE INDEX ON sample_exchange (e);
  ANALYZE sample_contact; ANALYZE sample_exchange;`;
}

/** What they wrote, word for word: the question and more of it, with a greeting or an afterthought where there is room. */
export const SAID_SQL = `
  CREATE TEMP TABLE sample_said AS
  SELECT x.e, x.n, x.before + j AS seq, pg_temp.made('message', x.e * 10 + j) AS event_id, pg_temp.made('written', x.e * 10 + j) AS written_id,
    x.began + j * interval '9 seconds' AS at,
    pg_temp.filled(CASE
      WHEN j = CASE x.asked WHEN 4 THEN 2 WHEN 1 THEN 1 ELSE x.asked - 1 END THEN t.ask
      WHEN j = CASE x.asked WHEN 4 THEN 3 ELSE x.asked END THEN t.more
      ELSE l.small[1 + pg_temp.pick('small', x.e * 10 + j, cardinality(l.small))] END, x.e) AS text
  FROM sample_exchange x JOIN sample_contact c USING (n) JOIN sample_language l USING (language)
    JOIN sample_topic t ON t.place = x.topic AND t.language = c.language, generate_series(1, x.asked) j;
  CREATE INDEX ON sample_said (e); ANALYZE sample_said;`;
