import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '@countersign/testing';
import type { Fault } from '../faults/fault.js';
import { LoopDisk } from '../power/loop-disk.js';
import { killTree } from '../power/process-tree.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

/** The power of the whole machine goes: every service and every server at once, all data on one disk. */
export const machineStage: StagePlan = {
  name: 'the whole product on a disk of its own',
  ids: ['F10', 'F14'],
  whyNot: () => LoopDisk.whyNot(),
  async set(): Promise<Stage> {
    const { folder, remove } = makeWorkplace();
    const disk = LoopDisk.make(folder, 'disk', 2_048);
    const product = path.join(disk.folder, 'product');
    mkdirSync(product, { mode: 0o711 });
    const ports = { PORT: String(await freePort()), WEBCHAT_PORT: String(await freePort()) };
    return {
      surroundings: { folder: product, env: ports },
      scenes: [
        { id: 'F10', fault: cutPower(disk) },
        { id: 'F14', fault: cutPower(disk) },
      ],
      async end() {
        await disk.remove();
        remove();
      },
    };
  },
};

/** Milliseconds before the cut in which a send may still have been under way. */
const UNDER_WAY_MS = 2_000;

function cutPower(disk: LoopDisk): Fault {
  return {
    name: 'the power of the machine is cut',
    async run({ lab, ambiguous }) {
      killTree(lab.product.launcherPid);
      const at = Date.now();
      await disk.cutPower();
      // By the outside's own log: whoever was being sent to when everything ended may have it or not.
      const sends = lab.telegram.log.filter(
        ({ method, at: t }) => method === 'sendMessage' && t > at - UNDER_WAY_MS,
      );
      ambiguous(sends.length);
      await lab.startAgain();
    },
  };
}
