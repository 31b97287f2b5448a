import { Client } from 'pg';

/** A spec's own hands on a database: one connection, as whoever the URL names. */
export class DatabaseProbe {
  private constructor(private readonly client: Client) {}

  /** @throws when nobody answers; a connection that breaks later fails the next query, not the process */
  static async connect(connectionString: string): Promise<DatabaseProbe> {
    const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    return new DatabaseProbe(client);
  }

  async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, values)).rows;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
