import { DataSource } from 'typeorm';
import type { ReviewWorld } from './review-world.js';

/** Runs statements as the owner of review's tables, who may do what review may not. */
export async function asOwner({ database, servers }: ReviewWorld, sql: string): Promise<void> {
  const url = new URL(servers.databaseUrl);
  url.pathname = `/${String(database.driver.database)}`;
  const owner = await new DataSource({ type: 'postgres', url: url.href }).initialize();
  try {
    await owner.query(`SET search_path = review; ${sql}`);
  } finally {
    await owner.destroy();
  }
}
