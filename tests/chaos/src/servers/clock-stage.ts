import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults/fault.js';
import { SERVICES } from '../faults/process-faults.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

const MINUTE = 60_000;
/** Who reads a clock for windows, lateness, leases and fences. */
const WATCHES = ['debouncer', 'review', 'dispatcher'];
/** A clock that runs by a tenth too fast, and how often it is set, in milliseconds. */
const DRIFT = { share: 0.1, everyMs: 100 };

/** F23: one service's wall clock jumps ahead, then back behind, or runs too fast. */
export const clockStage: StagePlan = {
  name: 'clocks that can be set',
  ids: ['F23'],
  set(): Promise<Stage> {
    const { folder, remove } = makeWorkplace();
    const preload = path.join(folder, 'preload.cjs');
    // Read by every process of the product, launcher included; only a service finds a file of its own name.
    writeFileSync(
      preload,
      `require(${JSON.stringify(path.join(__dirname, 'skewed-clock.js'))})
        .skewClock(${JSON.stringify(`${folder}/`)} + (process.env.OTEL_SERVICE_NAME ?? 'none'))\n`,
    );
    return Promise.resolve({
      surroundings: { env: { NODE_OPTIONS: `--require ${preload}` } },
      scenes: [
        ...SERVICES.map((service) => jump(service, 5, path.join(folder, service))),
        ...WATCHES.map((service) => jump(service, 60, path.join(folder, service))),
        ...WATCHES.map((service) => drift(service, path.join(folder, service))),
      ].map((fault) => ({ id: 'F23', fault, lastsMs: 8_000 })),
      end: () => Promise.resolve(remove()),
    });
  },
};

function jump(service: string, minutes: number, file: string): Fault {
  return {
    name: `the clock of ${service} jumps ${minutes} min ahead, then ${minutes} min behind`,
    async run({ lastsMs }) {
      for (const offset of [minutes * MINUTE, -minutes * MINUTE]) {
        writeFileSync(file, String(offset));
        await sleep(lastsMs / 2);
      }
      rmSync(file);
    },
  };
}

/** When it is over the clock is set right: it jumps back by what it has gained. */
function drift(service: string, file: string): Fault {
  return {
    name: `the clock of ${service} runs a tenth too fast`,
    async run({ lastsMs }) {
      for (let ms = 0; ms < lastsMs; ms += DRIFT.everyMs) {
        writeFileSync(file, String(ms * DRIFT.share));
        await sleep(DRIFT.everyMs);
      }
      rmSync(file);
    },
  };
}
