import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assertCrashpointsAllowed } from './crashpoint.js';
import { POINTS } from './crash-points.js';

const ROOT = path.resolve(__dirname, '../../..');
const PROGRAM = `require('@countersign/crashpoint').crashpoint('handler.after'); console.log('alive');`;

function run(env: Record<string, string>): { signal: string | null; said: string } {
  const { signal, stdout } = spawnSync(process.execPath, ['-e', PROGRAM], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, OTEL_SERVICE_NAME: 'debouncer', ...env },
    encoding: 'utf8',
  });
  return { signal, said: stdout };
}

describe('a crash point', () => {
  let folder: string;
  const armed = (): string => path.join(folder, 'debouncer:handler.after');
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'crashpoint-'));
    writeFileSync(armed(), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('ends the process at once when it is armed, and only once', () => {
    const env = { CRASHPOINTS: '1', CRASHPOINTS_DIR: folder };
    expect(run(env)).toEqual({ signal: 'SIGKILL', said: '' });
    expect(readdirSync(folder)).toEqual(['debouncer:handler.after.hit']);
    expect(run(env)).toEqual({ signal: null, said: 'alive\n' });
  });

  it('is nothing at all unless crash points are switched on', () => {
    expect(run({ CRASHPOINTS_DIR: folder })).toEqual({ signal: null, said: 'alive\n' });
    expect(existsSync(armed())).toBe(true);
  });

  it('is nothing to a service it was not armed for', () => {
    const env = { CRASHPOINTS: '1', CRASHPOINTS_DIR: folder, OTEL_SERVICE_NAME: 'review' };
    expect(run(env).said).toBe('alive\n');
  });

  it('is refused in production, and without a folder', () => {
    const on = { CRASHPOINTS: '1', CRASHPOINTS_DIR: folder };
    expect(() => assertCrashpointsAllowed({ ...on, NODE_ENV: 'production' })).toThrow('production');
    expect(() => assertCrashpointsAllowed({ CRASHPOINTS: '1' })).toThrow('CRASHPOINTS_DIR');
    expect(() => assertCrashpointsAllowed(on)).not.toThrow();
    expect(() => assertCrashpointsAllowed({ NODE_ENV: 'production' })).not.toThrow();
  });

  it('stands in the code under every name that is listed', () => {
    const { stdout } = spawnSync(
      'grep',
      [
        '-rhoE',
        "crashpoint\\('[a-z.-]+'\\)",
        'apps',
        'libs',
        '--include=*.ts',
        '--exclude=*.spec.ts',
        '--exclude-dir=node_modules',
        '--exclude-dir=dist',
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    const called = new Set([...stdout.matchAll(/'([^']+)'/g)].map(([, name]) => name));
    expect([...called].sort()).toEqual(Object.keys(POINTS).sort());
    expect(readFileSync(path.join(ROOT, 'libs/runtime/src/start-service.ts'), 'utf8')).toContain(
      'assertCrashpointsAllowed(process.env)',
    );
  });
});
