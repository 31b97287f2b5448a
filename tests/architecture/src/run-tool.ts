import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const WORKSPACE = path.resolve(__dirname, '../../..');

/** Runs a tool of the workspace as CI does. @returns its exit code and output; `stdin` is handed to it */
export function runTool(
  name: string,
  args: readonly string[],
  { cwd = WORKSPACE, stdin }: { cwd?: string; stdin?: string } = {},
): { code: number | null; stdout: string; stderr: string } {
  const bin = name.endsWith('.mjs') ? name : path.join(WORKSPACE, 'node_modules/.bin', name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
