import { renameSync } from 'node:fs';
import path from 'node:path';
import type { CrashPoint } from './crash-points.js';

const armedIn = process.env.CRASHPOINTS === '1' ? process.env.CRASHPOINTS_DIR : undefined;
const service = process.env.OTEL_SERVICE_NAME ?? 'unknown';

/**
 * Ends the process here, as `kill -9` would, when a file `<service>:<point>` lies in `CRASHPOINTS_DIR`; the file is renamed to
 * `….hit`, so that one arming kills once. Does nothing unless `CRASHPOINTS=1`.
 */
export function crashpoint(point: CrashPoint): void {
  if (armedIn === undefined) return;
  const file = path.join(armedIn, `${service}:${point}`);
  try {
    renameSync(file, `${file}.hit`);
  } catch {
    return;
  }
  process.kill(process.pid, 'SIGKILL');
}

/** @throws Error when a production process is told to crash on purpose */
export function assertCrashpointsAllowed(env: NodeJS.ProcessEnv): void {
  if (env.CRASHPOINTS !== '1') return;
  if (env.NODE_ENV === 'production') {
    throw new Error('CRASHPOINTS=1 ends processes on purpose: it is refused where NODE_ENV is production');
  }
  if (!env.CRASHPOINTS_DIR)
    throw new Error('CRASHPOINTS=1 needs CRASHPOINTS_DIR, the folder points are armed in');
}
