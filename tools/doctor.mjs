// `npm run doctor [-- --json] [--data-dir <folder>]`: looks at everything an instance needs and says what is wrong with it.
// Changes nothing; exits 1 when something is not well.
import fs from 'node:fs';
import path from 'node:path';
import { onNewEnoughNode } from './checkout/node-version.mjs';
import { say } from './checkout/progress.mjs';
import { inspectInstance } from './doctor/instance.mjs';
import { inspectMachine, inspectPorts } from './doctor/machine.mjs';
import { inspectOutside } from './doctor/outside.mjs';
import { ill } from './doctor/findings.mjs';
import { readOptions } from './instance/options.mjs';

const json = process.argv.includes('--json');
const { settings, faults } = readOptions(
  process.argv.slice(2).filter((word) => word !== '--json'),
  process.env,
);
if (fs.existsSync(path.resolve('node_modules'))) await onNewEnoughNode();

const findings = [
  ...faults.map((fault) => ill('configuration', fault, 'npm start -- --help lists the options')),
  ...inspectMachine(settings),
  ...((await inspectInstance(settings)) ?? (await inspectPorts(settings))),
  ...(await inspectOutside(settings)),
];
const healthy = findings.every(({ ok }) => ok !== false);
if (json) say(JSON.stringify({ healthy, findings }, null, 2));
else for (const finding of findings) say(lineOf(finding));
process.exitCode = healthy ? 0 : 1;

function lineOf({ name, ok, says, todo }) {
  const sign = ok === undefined ? '·' : ok ? '✓' : '✗';
  return `${sign} ${name.padEnd(28)} ${says}${todo ? `  → ${todo}` : ''}`;
}
