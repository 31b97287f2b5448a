import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What models may cost, and which of their vendors is left alone. */
export class Money1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE llm_call
        ADD COLUMN workspace text,
        ADD COLUMN conversation_id text,
        -- US dollars; null when the model has no price
        ADD COLUMN reserved_usd numeric(14, 8),
        -- what counts against the budgets: the cost, or all that was reserved while that is not known
        ADD COLUMN counted_usd numeric(14, 8);

      CREATE TABLE spend (
        budget text NOT NULL CHECK (budget IN ('conversationDay', 'workspaceDay', 'workspaceMonth')),
        key text NOT NULL,
        -- YYYY-MM-DD or YYYY-MM, UTC
        period text NOT NULL,
        usd numeric(16, 8) NOT NULL,
        PRIMARY KEY (budget, key, period)
      );

      CREATE TABLE breaker (
        provider text PRIMARY KEY,
        failed_at timestamptz[] NOT NULL,
        open_until timestamptz,
        -- the one call that tries whether it works again
        probe_until timestamptz
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
