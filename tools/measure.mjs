// `npm run measure -- main-job|flood|context|workspace|disconnects|analytics|fairness [--json]`: prints the numbers we promise, with their raw samples.
import { runBuilt } from './checkout/run-built.mjs';

const NAMES = ['main-job', 'flood', 'context', 'workspace', 'disconnects', 'analytics', 'fairness'];
const [name, ...args] = process.argv.slice(2);

if (NAMES.includes(name)) {
  await runBuilt('load', `tests/load/dist/${name}.js`, args);
} else {
  process.stderr.write(`npm run measure -- ${NAMES.join('|')} [--json]\n`);
  process.exitCode = 1;
}
