import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Summary } from './summary.js';

/** Runs in a row, kept in a file: what was interrupted goes on where it stopped. */
export class Session {
  readonly runs: Summary[] = [];
  private readonly file: string;

  /** @param resume goes on with what the file holds; otherwise the file begins anew */
  constructor(folder: string, { resume }: { resume: boolean }) {
    mkdirSync(folder, { recursive: true });
    this.file = path.join(folder, 'session.jsonl');
    if (!resume) rmSync(this.file, { force: true });
    if (existsSync(this.file)) {
      const lines = readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
      this.runs = lines.map((line) => JSON.parse(line) as Summary);
    }
  }

  add(run: Summary): void {
    this.runs.push(run);
    appendFileSync(this.file, `${JSON.stringify(run)}\n`);
  }

  /** The seed after the last one; `first` when there is none yet. */
  next(first: number): number {
    return (this.runs.at(-1)?.seed ?? first - 1) + 1;
  }
}

/** The commit a result belongs to, marked when the work tree differs from it. */
export function commitOf(root: string): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? ' and changes' : '');
  } catch {
    return 'unknown';
  }
}
