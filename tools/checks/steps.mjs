import path from 'node:path';
import { installed, nodeProgram, ROOT } from '../checkout/paths.mjs';

const nx = (target, ...more) => [installed('nx'), 'run-many', '-t', target, '--outputStyle=static', ...more];
const script = (file, ...args) => [nodeProgram(), path.join(ROOT, file), ...args];
const tsc = 'node_modules/typescript7/bin/tsc';

/**
 * Everything `npm test` runs, in order. `fast` ones are also `npm run check`.
 * `target` names the Nx target whose jest results are counted; what fails of one with `again` is run once more, alone (ADR 0051).
 */
export const STEPS = [
  { name: 'format', fast: true, command: [installed('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'supply chain', command: script('tools/supply-chain.mjs') },
  { name: 'build', fast: true, command: nx('build') },
  { name: 'API description', fast: true, command: script('tools/openapi.mjs', '--check') },
  { name: 'types of the API', fast: true, command: script('tools/api-types.mjs', '--check') },
  { name: 'lint', fast: true, command: nx('lint', '--', '--quiet') },
  // What ships is checked by the build; this is the tests and the tools they drive.
  { name: 'types of tests', fast: true, command: script(tsc, '-p', 'tsconfig.specs.json') },
  { name: 'unit, architecture, generated files', fast: true, command: nx('test'), target: 'test' },
  { name: 'integration', command: nx('test-int', '--parallel=1'), target: 'test-int', again: true },
  { name: 'end to end', command: nx('test-e2e', '--parallel=1'), target: 'test-e2e', again: true },
];
