import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what only tried a channel, of which there is little: numbers of replies leave it out. */
export class TestReplies1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX event_test_reply ON event (workspace, (data ->> 'replyId')) WHERE type = 'reply.approved' AND data ? 'test'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
