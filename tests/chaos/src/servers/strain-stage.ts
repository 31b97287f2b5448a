import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults/fault.js';
import { pause, underWay } from '../faults/process-faults.js';
import type { Scene, Stage, StagePlan } from './stage.js';
import { STANDSTILL_MS } from './strained-process.js';
import { makeWorkplace } from './workplace.js';

/** Milliseconds before a lock in which a send may still have been under way. */
const UNDER_WAY_MS = 2_000;
const HALF_A_MINUTE = 30_000;
/** Megabytes of heap a service has here, so that it is out of memory in a moment. */
const HEAP_MB = 256;
/** Who comes back as a zombie: each holds a lease, a lock or a fence that has gone to somebody else meanwhile. */
const PAUSED = ['ingest-telegram', 'debouncer', 'review', 'dispatcher'];

/** F8, F15, F28: nothing is broken, but a process stands still, waits for a lock or has too little of something. */
export const strainStage: StagePlan = {
  name: 'a machine under strain',
  ids: ['F8', 'F15', 'F28'],
  set(): Promise<Stage> {
    const { folder, remove } = makeWorkplace();
    const preload = path.join(folder, 'preload.cjs');
    // Read by every process of the product, launcher included; only a service finds a file of its own name.
    writeFileSync(
      preload,
      `require(${JSON.stringify(path.join(__dirname, 'strained-process.js'))})
        .underStrain(${JSON.stringify(`${folder}/`)} + (process.env.OTEL_SERVICE_NAME ?? 'none'))\n`,
    );
    return Promise.resolve({
      surroundings: { env: { NODE_OPTIONS: `--require ${preload} --max-old-space-size=${HEAP_MB}` } },
      scenes: [
        ...PAUSED.map((service) => ({ id: 'F8', fault: pause(service), lastsMs: HALF_A_MINUTE })),
        { id: 'F15', fault: locked, lastsMs: HALF_A_MINUTE },
        { id: 'F15', fault: noConnections, lastsMs: 8_000 },
        ...['debouncer', 'review', 'dispatcher'].map((service) => standsStill(service, folder)),
        ...['debouncer', 'review'].map((service) => outOfMemory(service, folder)),
        ...['ingest-web', 'dispatcher'].map(outOfDescriptors),
      ],
      end: () => Promise.resolve(remove()),
    });
  },
};

const TABLES = ['debouncer.inbox', 'review.conversation', 'dispatcher.send'];

/** A forgotten transaction in somebody's console. */
const locked: Fault = {
  name: 'tables of three services are locked for 30 s',
  async run({ lab, lastsMs, ambiguous }) {
    const from = Date.now();
    await lab.rows(
      `DO $$ BEGIN LOCK TABLE ${TABLES.join(', ')} IN ACCESS EXCLUSIVE MODE; PERFORM pg_sleep(${lastsMs / 1_000}); END $$`,
    );
    // What was being sent could not be noted before its fence was over.
    const sends = lab.telegram.log.filter(
      ({ method, at }) => method === 'sendMessage' && at > from - UNDER_WAY_MS,
    );
    ambiguous(sends.length);
  },
};

/** Everybody is thrown out, and nobody comes in: what services see is SQLSTATE 57P01, then 53300. */
const noConnections: Fault = {
  name: 'Postgres has no connection left',
  async run({ lab, lastsMs }) {
    await lab.rows('ALTER DATABASE countersign CONNECTION LIMIT 0');
    await lab.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'countersign' AND usename <> current_user`,
    );
    await sleep(lastsMs);
    await lab.rows('ALTER DATABASE countersign CONNECTION LIMIT -1');
  },
};

function standsStill(service: string, folder: string): Scene {
  const fault: Fault = {
    name: `pause ${service}: its event loop stands still for 5 s`,
    async run({ lab, ambiguous }) {
      writeFileSync(path.join(folder, `${service}.busy`), '');
      await sleep(STANDSTILL_MS);
      if (service === 'dispatcher') ambiguous(await underWay(lab));
    },
  };
  return { id: 'F28', fault };
}

function outOfMemory(service: string, folder: string): Scene {
  const fault: Fault = {
    name: `${service} runs out of memory`,
    async run({ lab }) {
      const before = lab.product.pidOf(service);
      writeFileSync(path.join(folder, `${service}.full`), '');
      while (lab.product.pidOf(service) === before) await sleep(200);
    },
  };
  return { id: 'F28', fault };
}

/** Every socket and file it has stays; it can open no other. */
function outOfDescriptors(service: string): Scene {
  const fault: Fault = {
    name: `${service} can open no more files or sockets`,
    async run({ lab, lastsMs }) {
      const pid = String(lab.product.pidOf(service));
      const limit = (soft: string): void =>
        void execFileSync('prlimit', ['--pid', pid, `--nofile=${soft}:`], { stdio: 'pipe' });
      limit(String(readdirSync(`/proc/${pid}/fd`).length));
      await sleep(lastsMs);
      limit('4096');
    },
  };
  return { id: 'F28', fault, lastsMs: 6_000 };
}
