import { Advice } from '../checkout/advice.mjs';
import { onInstalledNode } from '../checkout/prepare.mjs';

/** Runs checks with the dependencies installed and on the right Node; the exit code says whether they passed. */
export async function prepared(checks) {
  try {
    await onInstalledNode();
    process.exitCode = (await checks()) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Advice ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
