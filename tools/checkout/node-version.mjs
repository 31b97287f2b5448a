import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { Advice } from './advice.mjs';
import { installed } from './paths.mjs';

const major = Number(process.versions.node.split('.')[0]);
/** The product runs on 22 and later; npm brings 24. */
const FLOOR = 22;

/**
 * Runs the same command again on the Node that npm installed, when the present one is too old, and ends with its exit code.
 * Returns only when the present one will do.
 */
export async function onNewEnoughNode() {
  if (major >= FLOOR) return;
  const node = installed('node');
  if (!fs.existsSync(node)) {
    throw new Advice(
      `Node ${FLOOR} or newer is needed and this is ${process.version}: npm has none for this system, install one.`,
    );
  }
  // The channel lets the child notice when this process is killed.
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A signal sent to this process alone is the child's, too; Ctrl-C reaches both from the terminal, and the child takes the two for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  process.exit(code);
}
