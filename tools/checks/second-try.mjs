import { say } from '../checkout/progress.mjs';
import { installed } from '../checkout/paths.mjs';
import { run } from '../checkout/run.mjs';
import { forgetResults, readResults, resultFile } from './results.mjs';

/** More specs than this are no accident of the machine. */
const MOST_SPECS = 6;

/**
 * Which specs may be run once more, alone; none when the failure is not wholly that of a few tests (ADR 0051).
 * @param {string} target the Nx target that failed
 * @param {{ failures: { project: string, file: string, message: string }[], output: string }} what `output` is what nx printed: each task it calls failed must have a failed test
 * @returns {{ project: string, file: string }[]}
 */
export function specsForASecondTry(target, { failures, output }) {
  const specs = [...new Map(failures.map(({ project, file }) => [file, { project, file }])).values()];
  // A counterexample is a fact, whatever the next seed brings.
  const counterexample = failures.some(({ message }) => /Property failed after|Counterexample/.test(message));
  return specs.length <= MOST_SPECS && !counterexample && explained(target, failures, output) ? specs : [];
}

/** A build that broke or a runner that died is not a failed test. */
function explained(target, failures, output) {
  const tasks = [...output.matchAll(/^\s*- ([^\s:]+):(\S+)\s*$/gm)];
  const projects = new Set(failures.map(({ project }) => project));
  return tasks.length > 0 && tasks.every(([, project, name]) => name === target && projects.has(project));
}

/** Runs the specs one after the other and says whether each of them passed. */
export async function passAlone(target, specs, env) {
  const again = `${target}-again`;
  let passed = specs.length > 0;
  for (const { project, file } of specs) {
    say(`  ↻ ${file}, alone`);
    forgetResults(again);
    const json = ['--json', `--outputFile=${resultFile(again, project)}`];
    const only = ['--selectProjects', project, '--runInBand', '--forceExit', '--runTestsByPath', file];
    const { code } = await run(installed('jest'), [...only, ...json], { env });
    const counts = readResults(again);
    passed &&= code === 0 && counts.failed === 0 && counts.passed > 0;
  }
  forgetResults(again);
  return passed;
}
