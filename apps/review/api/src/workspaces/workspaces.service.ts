import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReviewConfig } from '../review.config.js';

const FROM_WHEN_THERE_WAS_ONE = ['account_health', 'membership', 'login_session', 'invitation'];

/** Which workspaces there are: what is done in rounds is done for each (ADR 0061). */
@Injectable()
export class Workspaces implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
  ) {}

  /** The installation's own is there before anybody writes to it. */
  async onApplicationBootstrap(): Promise<void> {
    const { workspace } = this.config;
    await this.dataSource.query(
      `INSERT INTO workspace (workspace, name) VALUES ($1, 'Main workspace')
       ON CONFLICT (workspace) DO UPDATE SET name = coalesce(workspace.name, excluded.name)`,
      [workspace],
    );
    // From before they said whose they are: then there was one.
    for (const table of FROM_WHEN_THERE_WAS_ONE)
      await this.dataSource.query(`UPDATE ${table} SET workspace = $1 WHERE workspace IS NULL`, [workspace]);
  }

  async all(): Promise<string[]> {
    const rows: { workspace: string }[] = await this.dataSource.query(
      'SELECT workspace FROM workspace WHERE deletion_began_at IS NULL ORDER BY workspace',
    );
    return rows.map(({ workspace }) => workspace);
  }
}
