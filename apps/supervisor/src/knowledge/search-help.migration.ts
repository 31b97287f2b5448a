import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What finds a misspelt word among those the documents hold (KN-02). The extension may have been made in any schema before. */
export class SearchHelp1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      DO $do$
      DECLARE place text;
      BEGIN
        SELECT nspname INTO place FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm';
        EXECUTE format('CREATE INDEX knowledge_lexeme_alike ON knowledge_lexeme USING gin (lexeme %I.gin_trgm_ops)', place);
        EXECUTE format($make$
          CREATE FUNCTION alike_lexemes(of_workspace text, in_language text, word text) RETURNS SETOF text
          LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.15 AS $body$
            SELECT lexeme FROM knowledge_lexeme
             WHERE workspace = of_workspace AND language = in_language AND lexeme OPERATOR(%1$I.%%) word
             ORDER BY %1$I.similarity(lexeme, word) DESC, lexeme LIMIT 30
          $body$ $make$, place);
      END $do$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
