import { spawnSync } from 'node:child_process';
import { runTool, WORKSPACE } from './run-tool.js';

const git = (...args: string[]): string =>
  (spawnSync('git', args, { cwd: WORKSPACE, encoding: 'utf8' }).stdout ?? '').trim();

describe('commit messages', () => {
  // A shallow clone has fewer commits, an unpacked archive none: what is there is checked.
  const first = git('rev-list', '--max-parents=0', 'HEAD').split('\n').at(-1) ?? '';
  const commits = first ? Number(git('rev-list', '--count', `${first}..HEAD`)) : 0;

  (commits > 0 ? test : test.skip)('every commit says what it is and which project it is about', () => {
    const { code, stdout } = runTool('commitlint', ['--from', first, '--to', 'HEAD']);
    expect({ code, faults: stdout }).toEqual({ code: 0, faults: '' });
  });

  test.each([
    ['no type', 'did some things'],
    ['no scope', 'feat: a thing'],
    ['a scope that is no project', 'feat(somewhere): a thing'],
  ])('a message with %s is refused', (_what, message) => {
    expect(runTool('commitlint', [], { stdin: message }).code).toBe(1);
  });

  test('a project is a scope from the day its folder exists', () => {
    expect(runTool('commitlint', [], { stdin: 'fix(architecture): a fence bites again' }).code).toBe(0);
  });
});
