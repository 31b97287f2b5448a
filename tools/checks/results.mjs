import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../checkout/paths.mjs';

const folderOf = (target) => path.join(ROOT, '.nx/results', target);

/** Removes what an earlier run left: it must not be counted. */
export function forgetResults(target) {
  fs.rmSync(folderOf(target), { recursive: true, force: true });
}

/**
 * Adds up jest's result files of one target.
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }} a suite that could not run counts as one failure
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
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => `${project}: ${fullName}`);
    return status === 'failed' ? [`${project}: ${path.relative(ROOT, name)} could not run`] : [];
  });
}
