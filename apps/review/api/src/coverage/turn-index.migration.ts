import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All turns of a conversation, answered ones too: what they cover, and which of their messages were edited. */
export class TurnIndex1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX turn_conversation ON turn (conversation_id, covered_seq)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
