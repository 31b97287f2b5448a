import { execFile } from 'node:child_process';
import { ROOT } from '../checkout/paths.mjs';

/** What npm printed, whole, and whether it was content; `faults` is what it said beside it. */
export function npm(...args) {
  return new Promise((resolve) => {
    execFile('npm', args, { cwd: ROOT, maxBuffer: 50_000_000 }, (error, output, faults) =>
      resolve({ ok: !error, output, faults }),
    );
  });
}
