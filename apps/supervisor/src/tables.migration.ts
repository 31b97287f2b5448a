import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, what they cost, and the documents they are drawn from. */
export class Supervisor1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft (
        request_id uuid PRIMARY KEY,
        item_id uuid NOT NULL,
        workspace text NOT NULL,
        conversation_id text,
        state text NOT NULL CHECK (state IN ('ready', 'failed', 'cancelled')),
        -- data of the event as published, so that a repeat publishes the same
        data jsonb NOT NULL,
        -- texts of each stage, passages with version and score
        trail jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX draft_item ON draft (item_id, created_at);

      CREATE TABLE llm_call (
        request_id uuid NOT NULL,
        attempt int NOT NULL,
        role text NOT NULL,
        profile text NOT NULL,
        provider text NOT NULL,
        model text NOT NULL,
        prompt_version text NOT NULL,
        -- lost: the process died during the call; what it cost is not known
        state text NOT NULL DEFAULT 'started',
        code text,
        input_tokens int,
        cache_read_tokens int,
        cache_write_tokens int,
        output_tokens int,
        price_from date,
        cost_usd numeric(14, 8),
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        finished_at timestamptz,
        PRIMARY KEY (request_id, attempt)
      );
      CREATE INDEX llm_call_started ON llm_call (started_at);

      CREATE TABLE knowledge_document (
        document_id bigserial PRIMARY KEY,
        workspace text NOT NULL,
        name text NOT NULL,
        language text NOT NULL,
        title text NOT NULL,
        -- digest of the file's bytes
        version text NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (workspace, name)
      );
      CREATE TABLE knowledge_passage (
        passage_id bigserial PRIMARY KEY,
        document_id bigint NOT NULL REFERENCES knowledge_document ON DELETE CASCADE,
        position int NOT NULL,
        heading text NOT NULL,
        body text NOT NULL,
        tsv tsvector NOT NULL
      );
      CREATE INDEX knowledge_passage_document ON knowledge_passage (document_id);
      CREATE INDEX knowledge_passage_tsv ON knowledge_passage USING gin (tsv);
      -- in how many passages a word occurs: a rare word says more than a common one
      CREATE TABLE knowledge_lexeme (
        workspace text NOT NULL,
        language text NOT NULL,
        lexeme text NOT NULL,
        passages int NOT NULL,
        PRIMARY KEY (workspace, language, lexeme)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
