import { performance } from 'node:perf_hooks';
import { say, seconds } from '../checkout/progress.mjs';
import { toolEnvironment } from '../checkout/paths.mjs';
import { lastLines, run } from '../checkout/run.mjs';
import { forgetResults, readResults } from './results.mjs';
import { passAlone, specsForASecondTry } from './second-try.mjs';
import { changedFiles } from './work-tree.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
const LINES_OF_A_FAILURE = 250;

/**
 * Runs the steps one after the other, all of them, and sums up.
 * @param {Record<string, string>} env more environment for every step
 * @returns {Promise<boolean>} whether everything passed
 */
export async function runChecks(steps, env = {}) {
  const before = await changedFiles();
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step, env));
  // Only where nobody edits meanwhile does a change mean that a step made it.
  if (process.env.CI) outcomes.push(workTreeOutcome(before, await changedFiles()));
  return summary(outcomes);
}

function workTreeOutcome(before, after) {
  const failures = after
    .filter((file) => !before.includes(file))
    .map((file) => ({ project: 'work tree', title: file, message: '' }));
  return { ...NOTHING, name: 'work tree left as it was', ok: failures.length === 0, took: 0, failures };
}

async function runStep({ name, command: [program, ...args], target, again }, env) {
  if (target) forgetResults(target);
  say(`▸ ${name}`);
  const begun = performance.now();
  // Colours would be noise in a log; a fixed width keeps tools from guessing one.
  const environment = { ...toolEnvironment(), ...env, FORCE_COLOR: '0', NO_COLOR: '1', NX_TUI: 'false' };
  const { code, output } = await run(program, args, { env: environment });
  if (code !== 0) say(lastLines(output, LINES_OF_A_FAILURE));
  const counts = target ? readResults(target) : NOTHING;
  const empty = target !== undefined && counts.passed + counts.failed === 0;
  if (empty && code === 0) say('  no test ran, and at least one was expected');
  const specs = code !== 0 && again ? specsForASecondTry(target, { ...counts, output }) : [];
  const unsteady = await passAlone(target, specs, environment);
  const ok = (code === 0 && !empty) || unsteady;
  const took = performance.now() - begun;
  say(`  ${ok ? '✓' : '✗'} ${name} (${seconds(took)})`);
  if (!unsteady) return { name, ok, took, ...counts, unsteady: [] };
  const { passed, failed, failures, skipped } = counts;
  return { name, ok, took, passed: passed + failed, failed: 0, skipped, failures: [], unsteady: failures };
}

function summary(outcomes) {
  say('');
  for (const { name, ok, took, passed, failed, failures, unsteady } of outcomes) {
    const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
    say(`${ok ? '✓' : '✗'} ${name.padEnd(38)}${seconds(took).padStart(8)}   ${tests}`.trimEnd());
    for (const failure of failures) told('✗', failure);
    for (const failure of unsteady) told('↻ failed, then passed alone:', failure);
  }
  const sum = (field) => outcomes.reduce((total, outcome) => total + outcome[field], 0);
  // A step without tests of its own that failed counts as one.
  const failedSteps = outcomes.filter(({ ok, failed }) => !ok && failed === 0).length;
  const failed = sum('failed') + failedSteps;
  say(`\nin ${seconds(sum('took'))}`);
  const unsteady = outcomes.reduce((total, outcome) => total + outcome.unsteady.length, 0);
  const counts = { failed, unsteady, skipped: sum('skipped') };
  const more = Object.entries(counts).filter(([name, count]) => name === 'failed' || count > 0);
  say([`${sum('passed')} passed`, ...more.map(([name, count]) => `${count} ${name}`)].join(', '));
  return outcomes.every(({ ok }) => ok);
}

function told(sign, { project, title, message }) {
  say(`    ${sign} ${project}: ${title}`);
  for (const line of message.split('\n').filter(Boolean)) say(`        ${line}`);
}
