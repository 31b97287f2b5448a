import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults/fault.js';
import { SERVICES } from '../faults/process-faults.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

const FIVE_MINUTES = 5 * 60_000;

/** F23: one service's wall clock jumps ahead, then back behind. */
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
      scenes: SERVICES.map((service) => ({
        id: 'F23',
        fault: jump(service, path.join(folder, service)),
        lastsMs: 8_000,
      })),
      end: () => Promise.resolve(remove()),
    });
  },
};

function jump(service: string, file: string): Fault {
  return {
    name: `the clock of ${service} jumps 5 min ahead, then 5 min behind`,
    async run({ lastsMs }) {
      for (const offset of [FIVE_MINUTES, -FIVE_MINUTES]) {
        writeFileSync(file, String(offset));
        await sleep(lastsMs / 2);
      }
      rmSync(file);
    },
  };
}
