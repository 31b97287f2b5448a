import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../checkout/paths.mjs';

const LINES_OF_A_MESSAGE = 20;
const folderOf = (target) => path.join(ROOT, '.nx/results', target);

/** Removes what an earlier run left: it must not be counted. */
export function forgetResults(target) {
  fs.rmSync(folderOf(target), { recursive: true, force: true });
}

/** Where jest is to write what comes of one project; its folder is there, because jest makes none. */
export function resultFile(target, project) {
  fs.mkdirSync(folderOf(target), { recursive: true });
  return path.join(folderOf(target), `${project}.json`);
}

/**
 * Adds up jest's result files of one target.
 * @returns {{ passed: number, failed: number, skipped: number, failures: { project: string, file: string, title: string, message: string }[] }}
 * a suite that could not run counts as one failure; `file` is relative to the checkout
 */
export function readResults(target) {
  const files = fs.existsSync(folderOf(target)) ? fs.readdirSync(folderOf(target)) : [];
  const results = files.map((name) => ({
    project: path.basename(name, '.json'),
    ...JSON.parse(fs.readFileSync(path.join(folderOf(target), name), 'utf8')),
  }));
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  return {
    passed: sum('numPassedTests'),
    failed: sum('numFailedTests') + sum('numRuntimeErrorTestSuites'),
    skipped: sum('numPendingTests') + sum('numTodoTests'),
    failures: results.flatMap(failuresOf),
  };
}

function failuresOf({ project, testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const spec = { project, file: path.relative(ROOT, name) };
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages }) => ({
        ...spec,
        title: fullName,
        message: firstLines(failureMessages.join('\n')),
      }));
    const stopped = { ...spec, title: `${spec.file} could not run`, message: firstLines(message) };
    return status === 'failed' ? [stopped] : [];
  });
}

/** Of where it happened only our own lines. */
const firstLines = (text = '') =>
  text
    .trim()
    .split('\n')
    .filter((line) => line.trim() && !line.includes('/node_modules/'))
    .slice(0, LINES_OF_A_MESSAGE)
    .join('\n');
