import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@countersign/testing';
import type { Fault } from '../faults/fault.js';
import { LoopDisk } from '../power/loop-disk.js';
import { killTree } from '../power/process-tree.js';
import { natsAt, PASSWORD, postgresAt } from './addresses.js';
import { corruptByte } from './corrupt-byte.js';
import { startNats, startPostgres, type RunningServer } from './server-starters.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

/** One server on a disk of its own, which can be started again where it was. */
class ServerOnDisk {
  running!: RunningServer;

  private constructor(
    readonly disk: LoopDisk,
    private readonly start: (dir: string) => Promise<RunningServer>,
    private readonly remove: () => void,
  ) {}

  static async start(
    megabytes: number,
    start: (dir: string) => Promise<RunningServer>,
  ): Promise<ServerOnDisk> {
    const { folder, remove } = makeWorkplace();
    const server = new ServerOnDisk(LoopDisk.make(folder, 'disk', megabytes), start, remove);
    await server.again();
    return server;
  }

  get folder(): string {
    return path.join(this.disk.folder, 'server');
  }

  async again(): Promise<void> {
    this.running = await this.start(this.folder);
  }

  async cutPower(): Promise<void> {
    killTree(this.running.pid);
    await this.running.exited;
    await this.disk.cutPower();
    await this.again();
  }

  async end(): Promise<void> {
    await this.running.kill();
    await this.disk.remove();
    this.remove();
  }
}

const powerCut = (name: string, server: ServerOnDisk): Fault => ({
  name: `${name}: the power is cut`,
  run: () => server.cutPower(),
});

const nats: StagePlan = {
  name: 'NATS on a disk of its own',
  ids: ['F10', 'F12', 'F13'],
  whyNot: () => LoopDisk.whyNot(),
  async set(): Promise<Stage> {
    const port = await freePort();
    const server = await ServerOnDisk.start(512, (dir) => startNats({ dir, port }));
    return {
      surroundings: { env: natsAt(port) },
      scenes: [
        { id: 'F10', fault: powerCut('NATS', server) },
        { id: 'F12', fault: streamFull },
        { id: 'F12', fault: diskFull(server) },
        { id: 'F13', fault: byteFlipped(server) },
      ],
      end: () => server.end(),
    };
  },
};

const postgres: StagePlan = {
  name: 'Postgres on a disk of its own',
  ids: ['F14'],
  whyNot: () => LoopDisk.whyNot(),
  async set(): Promise<Stage> {
    const port = await freePort();
    const server = await ServerOnDisk.start(1024, (dir) =>
      startPostgres({ dir, port, superuserPassword: PASSWORD }),
    );
    return {
      surroundings: { env: postgresAt(port) },
      scenes: [
        { id: 'F14', fault: powerCut('Postgres', server) },
        { id: 'F14', fault: killed(server) },
      ],
      end: () => server.end(),
    };
  },
};

export const diskStages: readonly StagePlan[] = [nats, postgres];

function killed(server: ServerOnDisk): Fault {
  return {
    name: 'Postgres: kill -9',
    async run() {
      await server.running.kill();
      await server.again();
    },
  };
}

/** The stream's own limit: what it holds stays, and nothing new is taken until there is room. */
const streamFull: Fault = {
  name: 'NATS: INBOUND is full',
  async run({ lab, lastsMs }) {
    const before = await lab.bus.limitOf('INBOUND');
    await lab.bus.limit('INBOUND', 1);
    await sleep(lastsMs);
    await lab.bus.limit('INBOUND', before);
  },
};

/** Somebody else fills the disk, and makes room again. */
function diskFull(server: ServerOnDisk): Fault {
  return {
    name: 'NATS: the disk is full',
    async run({ lastsMs }) {
      const filler = path.join(server.disk.folder, 'filler');
      fill(filler);
      await sleep(lastsMs);
      rmSync(filler);
    },
  };
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  for (let size = 1024 ** 2; size >= 512;) {
    try {
      writeSync(handle, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      size /= 2;
    }
  }
  closeSync(handle);
}

function byteFlipped(server: ServerOnDisk): Fault {
  return {
    name: 'NATS: one byte of INBOUND that everybody has read is damaged',
    async run() {
      await server.running.stop();
      corruptByte(path.join(server.folder, 'jetstream'), 'INBOUND', '"fact":');
      await server.again();
    },
  };
}
