import { spawn } from 'node:child_process';
import { ROOT, toolEnvironment } from './paths.mjs';

/**
 * Runs a program quietly in the checkout and keeps the end of what it prints.
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 when the program is missing
 */
export function run(program, args, { env = toolEnvironment(), cwd = ROOT, show = false } = {}) {
  const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-200_000);
      if (show) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The last lines of an output, for a failure's message. */
export function lastLines(text, count = 15) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
