import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { INVARIANTS } from '../checker/invariants.js';
import type { Summary } from './summary.js';
import { channelTable, closingLine, coverageLine, faultTable } from './tables.js';

/** Writes the result of a session down, as a page and as data, so that it can be read without running anything. */
export function writeResult(runs: readonly Summary[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const rows = runs.map(({ faults, violations, ...run }) => ({
    ...run,
    faults: faults.map(({ name }) => name),
    violations: violations.map(({ invariant, what }) => `${invariant}: ${what}`),
  }));
  writeFileSync(path.join(folder, 'last-run.json'), `${JSON.stringify(rows, null, 1)}\n`);
  writeFileSync(path.join(folder, 'last-run.md'), page(runs));
}

function page(runs: readonly Summary[]): string {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  const commits = [...new Set(runs.map(({ commit }) => commit))].join(', ');
  const ambiguous = runs.reduce((sum, run) => sum + run.ambiguous, 0);
  const cpu = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}`;
  const invariants = Object.entries(INVARIANTS).map(
    ([id, { says, checked }]) => `| ${id} | ${says} | ${checked} |`,
  );
  return `# The last long chaos run

Made by \`npm run chaos -- --seed ${first.seed} --runs ${runs.length} --write\`; data: [last-run.json](last-run.json). Each run draws
one to three overlapping faults by its seed. ${runs.length} runs, seeds ${first.seed} to ${last.seed}, ${first.at.slice(0, 16)} to
${last.at.slice(0, 16)} UTC, commit ${commits}, ${cpu}, Node ${process.version}.

\`\`\`
${closingLine(runs)}
\`\`\`

Sends whose end a fault hid (each may end as \`unknown\`): ${ambiguous}. ${coverageLine(runs)[0]!.toUpperCase()}${coverageLine(runs).slice(1)}.

${channelTable(runs)}

${faultTable(runs)}

## What is checked

|     | invariant | where |
| --- | --------- | ----- |
${invariants.join('\n')}
`;
}
