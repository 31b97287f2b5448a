import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So that the standing audit finds which replies were approved for a turn without reading the whole trail. */
export class AuditIndexes1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX reply_updated ON reply (updated_at);
      CREATE INDEX audit_reply ON audit (object_id) WHERE action = 'reply.approved';
      CREATE INDEX audit_reply_turns ON audit USING gin ((detail -> 'turnIds')) WHERE action = 'reply.approved';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
