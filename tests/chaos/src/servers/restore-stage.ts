import { renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AUDIT_LANES, CONSUMERS } from '@countersign/contracts';
import { freePort, type BusProbe } from '@countersign/testing';
import type { Fault } from '../faults/fault.js';
import { killTree } from '../power/process-tree.js';
import { natsAt, PASSWORD, postgresAt } from './addresses.js';
import { baseBackup } from './base-backup.js';
import { startNats, startPostgres, type RunningServer } from './server-starters.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

/** F30: Postgres comes back as it was some seconds ago, and the streams do not: without a further step, and by the runbook. */
export const restoreStages: readonly StagePlan[] = [
  stage('Postgres is restored from an older backup, and nothing else is done', () => Promise.resolve()),
  stage('Postgres is restored from an older backup by docs/runbooks/restore.md', readStreamsAgain),
];

type NextStep = (bus: BusProbe) => Promise<void>;

function stage(name: string, nextStep: NextStep): StagePlan {
  return {
    name,
    ids: ['F30'],
    async set(): Promise<Stage> {
      const { folder, remove } = makeWorkplace();
      const nats = await startNats({ dir: path.join(folder, 'nats') });
      const database = await RestorableDatabase.start(folder);
      const ports = { PORT: String(await freePort()), WEBCHAT_PORT: String(await freePort()) };
      return {
        surroundings: { env: { ...natsAt(nats.port), ...postgresAt(database.port), ...ports } },
        scenes: [{ id: 'F30', fault: restored(name, database, nextStep), lastsMs: 6_000 }],
        async end() {
          await database.running.kill();
          await nats.kill();
          remove();
        },
      };
    },
  };
}

/**
 * Every service reads the streams from their beginning, but for the dispatcher: it would send again what its ledger has
 * forgotten. The migrate step makes the consumers anew.
 */
async function readStreamsAgain(bus: BusProbe): Promise<void> {
  for (const { stream, durable } of [...CONSUMERS, ...AUDIT_LANES]) {
    if (!durable.startsWith('dispatcher')) await bus.deleteConsumer(stream, durable);
  }
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

function restored(name: string, database: RestorableDatabase, nextStep: NextStep): Fault {
  return {
    name,
    async run({ lab, lastsMs }) {
      await database.backUp();
      await sleep(lastsMs);
      killTree(lab.product.launcherPid);
      await database.restore();
      await nextStep(lab.bus);
      await lab.startAgain();
    },
  };
}
