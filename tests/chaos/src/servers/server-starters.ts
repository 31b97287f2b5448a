import path from 'node:path';

/** A server as the launcher holds it. */
export interface RunningServer {
  name: string;
  port: number;
  pid: number;
  url: string;
  exited: Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface ServerOptions {
  dir: string;
  port?: number;
  /** Where it logs; in its folder when left out. */
  log?: string;
}

export interface NatsOptions extends ServerOptions {
  /** Leaves the disk's sync to the server's default. */
  throwAway?: boolean;
  /** One of several: its name and cluster port, and the cluster ports of all. */
  cluster?: { name: string; port: number; peers: number[] };
}

export interface PostgresOptions extends ServerOptions {
  superuserPassword?: string;
}

const STARTERS = path.resolve(__dirname, '../../../../tools/servers');

/** The launcher's own starters: what is put under fault is what `npm start` runs. They are modules Node itself must load. */
async function starter<Options, Server>(
  file: string,
  name: string,
): Promise<(options: Options) => Promise<Server>> {
  const module = (await import(path.join(STARTERS, file))) as Record<string, unknown>;
  return module[name] as (options: Options) => Promise<Server>;
}

export async function startNats(options: NatsOptions): Promise<RunningServer> {
  return (await starter<NatsOptions, RunningServer>('nats.mjs', 'startNats'))(options);
}

export async function startPostgres(options: PostgresOptions): Promise<RunningServer> {
  return (await starter<PostgresOptions, RunningServer>('postgres.mjs', 'startPostgres'))(options);
}

export async function startRedis(options: ServerOptions): Promise<RunningServer> {
  return (await starter<ServerOptions, RunningServer>('redis.mjs', 'startRedis'))(options);
}
