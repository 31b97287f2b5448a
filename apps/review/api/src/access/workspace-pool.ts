import { HOLD_TO } from '@countersign/persistence';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { workspaceAsked } from './current-workspace.js';
import { PoolShares } from './pool-shares.js';

/** The part of the connections that requests of one workspace have at most: another's find one free (OP-09). */
const OF_ONE = 0.7;
const PATIENCE_MS = 3_000;

type Connected = Parameters<Pool['connect']>[0];

/**
 * Connections of the service, and beside them those of requests: each of these is in one workspace and takes on the narrowed role, for which the
 * database has walls (ADR 0067). Who is given one is decided where it is asked for, so that no statement can forget to. They are kept apart so that
 * a request finds its connection as it needs it, most of the time.
 */
export class WorkspacePool extends Pool {
  private readonly narrow: Pool;
  private readonly within = new WeakMap<PoolClient, string>();
  private readonly shares: PoolShares;

  constructor(config: PoolConfig) {
    super(config);
    this.narrow = new Pool(config);
    this.narrow.on('error', (error, client) => this.emit('error', error, client));
    const { max = 10, connectionTimeoutMillis = PATIENCE_MS } = config;
    this.shares = new PoolShares(Math.max(1, Math.floor(max * OF_ONE)), connectionTimeoutMillis);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    const workspace = workspaceAsked();
    if (!callback) throw new Error('connections are asked for with a callback, as TypeORM does');
    if (workspace === undefined) return super.connect(callback);
    this.shares.enter(
      workspace,
      () => this.connectIn(workspace, callback),
      (late) => callback(late, undefined, () => undefined),
    );
  }

  private connectIn(workspace: string, callback: Connected): void {
    this.narrow.connect((error, client, done) => {
      const release = (refused?: Error | boolean): void => {
        done(refused);
        this.shares.leave(workspace);
      };
      if (error || !client) {
        this.shares.leave(workspace);
        return callback(error, client, done);
      }
      if (this.within.get(client) === workspace) return callback(undefined, client, release);
      this.within.delete(client);
      client.query(HOLD_TO, [workspace]).then(
        () => {
          this.within.set(client, workspace);
          callback(undefined, client, release);
        },
        (refused: Error) => {
          release(refused);
          callback(refused, undefined, () => undefined);
        },
      );
    });
  }

  override end(): Promise<void>;
  override end(callback: () => void): void;
  override end(callback?: () => void): Promise<void> | void {
    const ended = Promise.all([super.end(), this.narrow.end()]).then(() => undefined);
    if (!callback) return ended;
    void ended.then(callback);
  }
}
