import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@countersign/testing';
import type { Fault } from '../faults/fault.js';
import { killTree } from '../power/process-tree.js';
import { natsAt, PASSWORD, postgresAt } from './addresses.js';
import { baseBackup } from './base-backup.js';
import { startNats, startPostgres, type RunningServer } from './server-starters.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

/** F30: what comes back from a backup is older than what stayed. */
export const restoreStages: readonly StagePlan[] = [
  {
    name: 'a copy of the whole data folder',
    ids: ['F30'],
    async set(): Promise<Stage> {
      const { folder, remove } = makeWorkplace();
      const product = path.join(folder, 'product');
      mkdirSync(product, { mode: 0o711 });
      const ports = { PORT: String(await freePort()), WEBCHAT_PORT: String(await freePort()) };
      return {
        surroundings: { folder: product, env: ports },
        scenes: [
          { id: 'F30', fault: copyTaken(product), atMs: 0 },
          { id: 'F30', fault: copyPutBack(product), atMs: 0 },
        ],
        end: () => Promise.resolve(remove()),
      };
    },
  },
  {
    name: 'Postgres alone from an older backup',
    ids: ['F30'],
    async set(): Promise<Stage> {
      const { folder, remove } = makeWorkplace();
      const nats = await startNats({ dir: path.join(folder, 'nats') });
      const database = await RestorableDatabase.start(folder);
      const ports = { PORT: String(await freePort()), WEBCHAT_PORT: String(await freePort()) };
      const notPromised = 'docs/runbooks/restore.md: Postgres and the streams are restored together';
      return {
        surroundings: { env: { ...natsAt(nats.port), ...postgresAt(database.port), ...ports } },
        scenes: [{ id: 'F30', fault: restored(database), lastsMs: 6_000, notPromised }],
        async end() {
          await database.running.kill();
          await nats.kill();
          remove();
        },
      };
    },
  },
];

const copyOf = (product: string): string => path.join(path.dirname(product), 'copy');

/** The backup of the runbook: stopped, copied, started. */
function copyTaken(product: string): Fault {
  return {
    name: 'the instance is stopped, its data folder copied, and started',
    async run({ lab }) {
      await lab.product.stop({ keep: true });
      execFileSync('cp', ['-a', product, copyOf(product)]);
      await lab.startAgain();
    },
  };
}

/** What was accepted since the copy is gone, and with it every trace of it: what comes from now on must go as ever. */
function copyPutBack(product: string): Fault {
  return {
    name: 'the data folder is replaced by its older copy',
    async run({ lab }) {
      await lab.product.stop({ keep: true });
      rmSync(product, { recursive: true });
      execFileSync('cp', ['-a', copyOf(product), product]);
      await lab.startAgain();
    },
  };
}

class RestorableDatabase {
  running!: RunningServer;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async start(folder: string): Promise<RestorableDatabase> {
    const database = new RestorableDatabase(folder, await freePort());
    await database.begin();
    return database;
  }

  backUp(): Promise<void> {
    return baseBackup(this.running, this.place('live'), this.place('backup'));
  }

  /** What was written since is gone. */
  async restore(): Promise<void> {
    await this.running.kill();
    renameSync(this.place('live'), this.place('lost'));
    renameSync(this.place('backup'), this.place('live'));
    await this.begin();
  }

  private async begin(): Promise<void> {
    const options = { dir: this.place('live'), port: this.port, superuserPassword: PASSWORD };
    this.running = await startPostgres(options);
  }

  private place(name: string): string {
    return path.join(this.folder, name);
  }
}

function restored(database: RestorableDatabase): Fault {
  return {
    name: 'Postgres alone is restored from a backup of some seconds ago',
    async run({ lab, lastsMs }) {
      await database.backUp();
      await sleep(lastsMs);
      killTree(lab.product.launcherPid);
      await database.restore();
      await lab.startAgain();
    },
  };
}
