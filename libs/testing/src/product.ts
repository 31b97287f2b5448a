import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { App } from '@countersign/contracts';
import { connectNats } from '@countersign/messaging';
import { DatabaseProbe } from './database-probe.js';
import { eventually } from './eventually.js';

interface Instance {
  dataFolder: string;
  urls: { review: string; webchat: string };
  ports: Record<string, number>;
  services: Record<string, { pid: number; restarts: number }>;
  servers: Record<string, { pid: number; restarts: number }>;
  setupUrl?: string;
}

const ROOT = path.resolve(__dirname, '../../..');

/** The whole product as a newcomer starts it: `npm start` with its own folder and ports. */
export class Product {
  private direct: Record<string, string> = {};

  private constructor(
    private readonly launcher: ChildProcess,
    readonly folder: string,
    private readonly first: Instance,
    private readonly output: string[],
    private readonly how: { env: Record<string, string>; root: string },
  ) {}

  /** @param env settings as a person would export them; the debounce is short unless said otherwise */
  static async start(env: Record<string, string> = {}, root = ROOT): Promise<Product> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-e2e-'));
    return Product.startIn(folder, env, root);
  }

  /** @param root the checkout that is started */
  static async startIn(folder: string, env: Record<string, string> = {}, root = ROOT): Promise<Product> {
    const readyFile = path.join(folder, 'ready.json');
    rmSync(readyFile, { force: true });
    const [port, webchat, webhook] = [await freePort(), await freePort(), await freePort()];
    const data = path.join(folder, 'data');
    const launcher = spawn(
      process.execPath,
      [path.join(root, 'tools/start.mjs'), '--ready-file', readyFile],
      {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          DATA_DIR: data,
          PORT: String(port),
          WEBCHAT_PORT: String(webchat),
          WEBHOOK_PORT: String(webhook),
          TYPING_DEBOUNCE_DELAY: '0.6',
          ENABLE_TYPING_PACING: 'false',
          // Stories ask faster than people; what limits promise is told by specs that ask for it.
          RATE_LIMIT_FACTOR: '1000',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const output: string[] = [];
    launcher.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    launcher.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    const first = await eventually(
      () => (launcher.exitCode === null ? readJson<Instance>(readyFile) : fail(output)),
      {
        withinMs: 120_000,
        what: 'the start of the product',
      },
    ).catch(() => fail(output));
    return new Product(launcher, folder, first, output, { env, root });
  }

  /** The same instance once more, after everything of it has ended. */
  again(): Promise<Product> {
    return Product.startIn(this.folder, this.how.env, this.how.root);
  }

  get reviewUrl(): string {
    return new URL(this.first.urls.review).origin;
  }

  get chatUrl(): string {
    return new URL(this.first.urls.webchat).origin;
  }

  /** The one-time link that was printed; only a start without an administrator has one. */
  get setupUrl(): string {
    return this.first.setupUrl ?? '';
  }

  get launcherPid(): number {
    return this.launcher.pid ?? 0;
  }

  /** Asks one of the instance's databases as its superuser, which no service is. */
  async query<T extends object>(database: string, sql: string, values: unknown[] = []): Promise<T[]> {
    const probe = await DatabaseProbe.connect(this.databaseUrl(database));
    return probe.rows<T>(sql, values).finally(() => probe.close());
  }

  /** One of the instance's databases, for its superuser. */
  databaseUrl(database: string): string {
    const url = new URL(this.addresses.DATABASE_ADMIN_URL ?? this.ownDatabaseUrl());
    url.pathname = `/${database}`;
    return url.href;
  }

  /** Other addresses than the product's own for `query` and `busAccess`: past whatever stands between it and its servers. */
  reachServersBy(addresses: Record<string, string>): void {
    this.direct = addresses;
  }

  private get addresses(): Record<string, string> {
    return { ...this.how.env, ...this.direct };
  }

  private ownDatabaseUrl(): string {
    const port = this.portOf('postgres');
    return `postgres://postgres:${this.secret('POSTGRES_PASSWORD')}@127.0.0.1:${port}`;
  }

  /** One of the instance's own secrets, for tests that play one of its services. */
  secret(name: string): string {
    return readJson<Record<string, string>>(path.join(this.folder, 'data/secrets.json'))![name]!;
  }

  /** The bus as one of its users sees it: an app, or `migrate`, who may do everything. */
  busAccess(user: string): { url: string; user: string; password: string } {
    const { NATS_URL: given, NATS_USER, NATS_PASSWORD } = this.addresses;
    if (given) return { url: given, user: NATS_USER ?? user, password: NATS_PASSWORD ?? '' };
    const port = this.portOf('nats');
    const password = this.secret(`NATS_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}`);
    return { url: `nats://127.0.0.1:${port}`, user, password };
  }

  /** Bytes on a subject, said by one of the services: what a bug in it, or somebody in its place, would send. */
  async publishAs(app: App, subject: string, payload: string): Promise<void> {
    const connection = await connectNats(this.busAccess(app), app);
    await connection.request(subject, payload);
    await connection.drain();
  }

  /** What the launcher has said so far. */
  get said(): string {
    return this.output.join('');
  }

  /** kill -9, then wait until the launcher has brought it back and it serves. */
  async killAndAwaitReturn(service: string): Promise<void> {
    const before = this.pidOf(service);
    process.kill(before, 'SIGKILL');
    await eventually(() => this.pidOf(service) !== before && this.isReady(service), {
      withinMs: 30_000,
      what: `the return of ${service}`,
    });
  }

  /** kill -9 of a server or a service, without waiting. */
  kill(name: string): void {
    process.kill(this.pidOf(name), 'SIGKILL');
  }

  async isReady(service: string): Promise<boolean> {
    const health = (await (await fetch(`${this.reviewUrl}/health/ready`)).json()) as {
      services: Record<string, { ready: boolean }>;
    };
    return health.services[service]?.ready ?? false;
  }

  /** Every line the services logged. */
  logs(): string {
    const folder = path.join(this.folder, 'data/logs');
    return [
      'ingest-web',
      'ingest-telegram',
      'ingest-whatsapp',
      'debouncer',
      'review',
      'supervisor',
      'dispatcher',
      'rapport-writer',
      'analytics-writer',
    ]
      .map((service) => {
        try {
          return readFileSync(path.join(folder, `${service}.log`), 'utf8');
        } catch {
          return '';
        }
      })
      .join('');
  }

  /** Ctrl-C; the data stays when `keep` is set. */
  async stop({ keep = false } = {}): Promise<number | null> {
    const code = await this.ended();
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
    return code;
  }

  /** Port one of the instance's servers listens on. */
  portOf(server: string): number {
    return readJson<Instance>(path.join(this.folder, 'data/instance.json'))!.ports[server]!;
  }

  /** Process id of a service or server as it runs now. */
  pidOf(name: string): number {
    const { services, servers } = readJson<Instance>(path.join(this.folder, 'data/instance.json'))!;
    const found = services[name] ?? servers[name];
    if (!found) throw new Error(`${name} does not run`);
    return found.pid;
  }

  /** Asks the launcher to end, unless it has already. @returns its exit code */
  private ended(): Promise<number | null> {
    const { launcher } = this;
    if (launcher.exitCode !== null || launcher.signalCode !== null) return Promise.resolve(launcher.exitCode);
    return new Promise((resolve) => {
      launcher.once('exit', resolve);
      launcher.kill('SIGINT');
    });
  }
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

function fail(output: string[]): never {
  throw new Error(`the product did not start:\n${output.join('').slice(-3_000)}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
