import { setTimeout as sleep } from 'node:timers/promises';
import { installDependencies } from './install.mjs';
import { holdFolder } from './lock.mjs';
import { onNewEnoughNode } from './node-version.mjs';
import { ROOT } from './paths.mjs';
import { say } from './progress.mjs';

/** Goes on with the locked dependencies installed and on the Node they bring; may run this command again in a new process. */
export async function onInstalledNode() {
  await preparing(installDependencies);
  await onNewEnoughNode();
}

/** Runs work that changes the checkout itself (installing, fetching, building): one process at a time. */
export async function preparing(work) {
  let waited = false;
  for (;;) {
    const hold = await holdFolder(ROOT, 'checkout');
    if (hold.release) {
      try {
        return await work();
      } finally {
        hold.release();
      }
    }
    if (!waited) say(`  … waiting: process ${hold.heldBy} is preparing this checkout`);
    waited = true;
    await sleep(300);
  }
}
