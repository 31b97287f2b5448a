import { HOLD_TO } from '@countersign/persistence';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { workspaceAsked } from './current-workspace.js';

type Connected = Parameters<Pool['connect']>[0];

/**
 * Connections of the service, and beside them those of requests: each of these is in one workspace and takes on the narrowed role, for which the
 * database has walls (ADR 0067). Who is given one is decided where it is asked for, so that no statement can forget to. They are kept apart so that
 * a request finds its connection as it needs it, most of the time.
 */
export class WorkspacePool extends Pool {
  private readonly narrow: Pool;
  private readonly within = new WeakMap<PoolClient, string>();

  constructor(config: PoolConfig) {
    super(config);
    this.narrow = new Pool(config);
    this.narrow.on('error', (error, client) => this.emit('error', error, client));
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    const workspace = workspaceAsked();
    if (!callback) throw new Error('connections are asked for with a callback, as TypeORM does');
    if (workspace === undefined) return super.connect(callback);
    this.narrow.connect((error, client, release) => {
      if (error || !client || this.within.get(client) === workspace) return callback(error, client, release);
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
