import { spawn } from 'node:child_process';
import path from 'node:path';
import { installed, nodeProgram, ROOT, toolEnvironment } from './paths.mjs';
import { installDependencies } from './install.mjs';
import { preparing } from './prepare.mjs';
import { lastLines, run } from './run.mjs';

/** Builds Nx projects when needed and runs a program of one of them in the foreground. */
export async function runBuilt(projects, file, args) {
  const names = [projects].flat().join(',');
  await preparing(async () => {
    await installDependencies();
    const { code, output } = await run(installed('nx'), ['run-many', '-t', 'build', '-p', names]);
    if (code !== 0) throw new Error(`the build of ${names} failed:\n${lastLines(output, 40)}`);
  });
  const child = spawn(nodeProgram(), [path.join(ROOT, file), ...args], {
    cwd: ROOT,
    env: toolEnvironment(),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the program from the terminal; it ends, and then so do we.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
