import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { INNOCENT, PLANTED } from './planted-files.js';
import { runTool, WORKSPACE } from './run-tool.js';

interface Violation {
  from: string;
  rule: { name: string };
}

function violationsOf(cwd: string): string[] {
  const config = path.join(WORKSPACE, '.dependency-cruiser.cjs');
  const { stdout, stderr } = runTool(
    'depcruise',
    ['--config', config, '--output-type', 'json', 'apps', 'libs', 'tests'],
    { cwd },
  );
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}

describe('walls inside projects and doors to third parties', () => {
  let planted: string;

  beforeAll(() => {
    planted = mkdtempSync(path.join(os.tmpdir(), 'countersign-planted-'));
    symlinkSync(path.join(WORKSPACE, 'node_modules'), path.join(planted, 'node_modules'));
    mkdirSync(path.join(planted, 'tests'));
    const files = Object.assign(
      {},
      INNOCENT,
      ...PLANTED.map((one) => ({ [one.file]: one.text, ...one.with })),
    );
    for (const [file, text] of Object.entries(files as Record<string, string>)) {
      mkdirSync(path.dirname(path.join(planted, file)), { recursive: true });
      writeFileSync(path.join(planted, file), text);
    }
  });
  afterAll(() => rmSync(planted, { recursive: true }));

  test('every import of this workspace keeps to its walls and doors', () => {
    expect(violationsOf(WORKSPACE)).toEqual([]);
  });

  test('each planted violation is found, and nothing innocent is', () => {
    // A circle is reported at one of its files.
    const found = violationsOf(planted).map((one) => one.replace('egg.ts', 'hen.ts'));
    expect([...new Set(found)].sort()).toEqual(PLANTED.map(({ rule, file }) => `${rule}: ${file}`).sort());
  });

  test('no rule is without a planted violation', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { forbidden } = require('../../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect(PLANTED.map(({ rule }) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
