import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds people and words in whatever language, without accents and by the beginnings of words: every run of letters and digits is a word.
 * What a contact is called, what they said and what was sent to them have an index each.
 */
export class Search1764000000521 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION search_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT to_tsvector('pg_catalog.simple', regexp_replace(regexp_replace(
          lower(normalize(left(coalesce(said, ''), 20000), NFD)), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
      $$;
      CREATE FUNCTION reply_words(bubbles jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT string_agg(bubble ->> 'text', ' ') FROM jsonb_array_elements(bubbles) AS bubble
      $$;
      CREATE INDEX conversation_search ON conversation USING gin (search_words(coalesce(contact_name, '') || ' ' || coalesce(contact_handle, '')));
      CREATE INDEX message_search ON message USING gin (search_words(text));
      CREATE INDEX reply_search ON reply USING gin (search_words(reply_words(bubbles)));
      CREATE INDEX review_item_conversation ON review_item (conversation_id, opened_at DESC);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
