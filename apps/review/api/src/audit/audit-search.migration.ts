import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So that the trail can be asked by who, what and whom, newest first. */
export class AuditSearch1764000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_actor ON audit (workspace, actor, seq);
      CREATE INDEX audit_action ON audit (workspace, action text_pattern_ops, seq);
      CREATE INDEX audit_object ON audit (workspace, object_id, seq);
      CREATE INDEX audit_at ON audit (workspace, at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
