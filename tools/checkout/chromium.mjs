import { Advice } from './advice.mjs';
import { step } from './progress.mjs';
import { lastLines, run } from './run.mjs';

/** The browser of the browser tests: CHROMIUM_PATH, else the one on this machine, else Debian's, installed when we are root. */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const present = await onPath();
  if (present) return present;
  let cause = '';
  if (process.getuid?.() === 0) {
    cause = await step('Installing chromium', installFromDebian);
    const installed = await onPath();
    if (installed) return installed;
  }
  throw new Advice(
    `The browser tests need Chromium${cause ? `, which could not be installed:\n${cause}` : '.'}\n` +
      'Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}

async function onPath() {
  const { output } = await run('sh', ['-c', 'command -v chromium || command -v chromium-browser']);
  return output.trim().split('\n')[0];
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-qq', 'update'], { env });
  const { code, output } = await run(
    'apt-get',
    ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'],
    { env },
  );
  return code === 0 ? '' : lastLines(output);
}
