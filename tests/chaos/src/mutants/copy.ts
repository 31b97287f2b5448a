import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from './mutant.js';

const run = promisify(execFile);
const BUILD = ['run-many', '-t', 'build', '--projects=tag:type:app,tag:type:web', '--outputStyle=static'];

/** A copy of what is committed, which may be broken at will; files are shared by hard links until they are written anew. */
export class Copy {
  private constructor(readonly root: string) {}

  static async make(source: string, root: string): Promise<Copy> {
    rmSync(root, { recursive: true, force: true });
    await run('git', ['worktree', 'prune'], { cwd: source });
    await run('git', ['clone', '--quiet', '--no-hardlinks', source, root]);
    for (const folder of ['node_modules', '.infra'])
      await run('cp', ['-al', path.join(source, folder), root]);
    const copy = new Copy(root);
    await copy.build();
    return copy;
  }

  /** Plants a mistake and builds. @throws Error when its place is not there, or it does not compile */
  async plant({ name, edits }: Mutant): Promise<void> {
    for (const { file, find, replace } of edits) {
      const at = path.join(this.root, file);
      const before = readFileSync(at, 'utf8');
      if (before.split(find).length !== 2) throw new Error(`"${name}" has no place in ${file}`);
      writeFileSync(
        at,
        before.replace(find, () => replace),
      );
    }
    await this.build();
  }

  async restore(): Promise<void> {
    await run('git', ['checkout', '--quiet', '.'], { cwd: this.root });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private async build(): Promise<void> {
    const nx = path.join(this.root, 'node_modules/.bin/nx');
    try {
      await run(nx, BUILD, {
        cwd: this.root,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, NX_TUI: 'false' },
      });
    } catch (error) {
      throw new Error(
        `the copy does not build:\n${String((error as { stdout?: string }).stdout).slice(-2_000)}`,
      );
    }
  }
}
