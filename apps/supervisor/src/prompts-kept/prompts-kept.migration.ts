import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What models were asked, sealed and for a while; that and what was asked by its digest, for as long as the ledger (SV-21). */
export class PromptsKept1764000000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE llm_prompt (
        request_id uuid NOT NULL,
        -- SHA-256 over the words: a try that asks the same again is the same prompt
        digest text NOT NULL,
        workspace text NOT NULL,
        role text NOT NULL,
        prompt_version text NOT NULL,
        length int NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- AES-256-GCM; null once it was forgotten
        sealed bytea,
        PRIMARY KEY (request_id, digest)
      );
      CREATE INDEX llm_prompt_kept ON llm_prompt (asked_at) WHERE sealed IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
