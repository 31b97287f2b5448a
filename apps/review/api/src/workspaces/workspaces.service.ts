import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReviewConfig } from '../review.config.js';

/** Which workspaces there are: what is done in rounds is done for each (ADR 0061). */
@Injectable()
export class Workspaces implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
  ) {}

  /** The installation's own is there before anybody writes to it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.dataSource.query('INSERT INTO workspace (workspace) VALUES ($1) ON CONFLICT DO NOTHING', [
      this.config.workspace,
    ]);
    // From before accounts said whose they are: then there was one.
    await this.dataSource.query('UPDATE account_health SET workspace = $1 WHERE workspace IS NULL', [
      this.config.workspace,
    ]);
  }

  async all(): Promise<string[]> {
    const rows: { workspace: string }[] = await this.dataSource.query(
      'SELECT workspace FROM workspace ORDER BY workspace',
    );
    return rows.map(({ workspace }) => workspace);
  }
}
