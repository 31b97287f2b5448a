import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { applyTopology, type NatsAccess } from '@countersign/messaging';
import { migrate, type SchemaDefinition } from '@countersign/persistence';

export type ServerName = 'nats' | 'postgres' | 'redis';

/** Real servers of one spec file, on private ports and folders, gone with the process. */
export class ThrowawayServers {
  /** A user who may do everything; its topology is applied. */
  nats!: NatsAccess;
  /** URL of the database superuser. */
  databaseUrl!: string;
  redisUrl!: string;
  private asked = 0;
  /** Of every service's role. As long as production asks for, so that a spec can start its service as production. */
  private readonly password = randomBytes(16).toString('hex');

  private constructor(private readonly child: ChildProcess) {}

  /** Starts the named servers; streams, consumers and buckets exist when it returns. */
  static async start(...names: ServerName[]): Promise<ThrowawayServers> {
    const script = path.join(process.cwd(), 'libs/testing/throwaway-servers.mjs');
    const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
    const servers = new ThrowawayServers(child);
    const urls = await Promise.all(
      names.map(async (name) => [name, await servers.control(name, 'start')] as const),
    );
    for (const [name, url] of urls) {
      if (name === 'nats') servers.nats = { url, user: 'test', password: 'test' };
      if (name === 'postgres') servers.databaseUrl = url;
      if (name === 'redis') servers.redisUrl = url;
    }
    if (names.includes('nats')) await applyTopology(servers.nats);
    return servers;
  }

  /** Takes a server away or brings it back on the same port: `kill` is kill -9, `stop` is orderly. */
  control(name: ServerName, act: 'start' | 'stop' | 'kill'): Promise<string> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      const answered = (message: { id: number; url: string; error?: string }): void => {
        if (message.id !== id) return;
        this.child.off('message', answered);
        if (message.error) reject(new Error(message.error));
        else resolve(message.url);
      };
      this.child.on('message', answered);
      this.child.once('exit', () =>
        reject(new Error(`the servers' process ended while ${name} was asked to ${act}`)),
      );
      this.child.send({ id, act, name });
    });
  }

  /** A fresh, migrated database for one service. @returns URL of the service's own role */
  async database({ app, schema, migrations, kept, walls, forgets }: SchemaDefinition): Promise<string> {
    const database = `test_${randomBytes(6).toString('hex')}`;
    const role = `cs_${app.replaceAll('-', '_')}`;
    const own = { database, schema, role, password: this.password, migrations, kept, walls, forgets };
    await migrate({ adminUrl: this.databaseUrl, ...own });
    const url = new URL(this.databaseUrl);
    url.username = role;
    url.password = this.password;
    url.pathname = `/${database}`;
    return url.href;
  }

  /** The environment every service is given, to be extended by its own names. */
  get env(): Record<string, string> {
    return { NATS_URL: this.nats.url, NATS_USER: this.nats.user, NATS_PASSWORD: this.nats.password };
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await gone;
  }
}
