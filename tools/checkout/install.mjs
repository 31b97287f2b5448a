import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Advice } from './advice.mjs';
import { ROOT } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

const LOCK_FILE = path.join(ROOT, 'package-lock.json');
const MODULES = path.join(ROOT, 'node_modules');
/** Remembers which lock file the installed packages come from. */
const MARK = path.join(MODULES, '.countersign-lock');

/** Whether the installed packages are those of the lock file. */
export function dependenciesAreInstalled() {
  return remembered() === lockDigest() || matchesInstalled();
}

/** Installs the locked dependencies when they are missing or belong to another lock file. */
export async function installDependencies() {
  if (remembered() === lockDigest()) return;
  if (!matchesInstalled()) await step('Installing dependencies (about a minute)', npmCi);
  fs.writeFileSync(MARK, lockDigest());
}

const lockDigest = () => createHash('sha256').update(fs.readFileSync(LOCK_FILE)).digest('hex');
const remembered = () => (fs.existsSync(MARK) ? fs.readFileSync(MARK, 'utf8') : undefined);

async function npmCi() {
  // The Node in node_modules disappears while npm works: it must run on the system's.
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  const env = { ...process.env, PATH: folders.join(':') };
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', args, { env });
  if (code === 0) return;
  // npm says what is wrong first, and how it is used last.
  const cause = output.split('\n').slice(0, 12).join('\n');
  throw new Advice(`npm ci failed:\n${cause}\nCheck the network and free disk space, then try again.`);
}

/** Whether `npm install` of a developer already put exactly the locked versions there. */
function matchesInstalled() {
  const hidden = path.join(MODULES, '.package-lock.json');
  if (!fs.existsSync(hidden)) return false;
  const wanted = Object.entries(JSON.parse(fs.readFileSync(LOCK_FILE, 'utf8')).packages);
  const present = JSON.parse(fs.readFileSync(hidden, 'utf8')).packages;
  return wanted
    .filter(([at, { optional }]) => at.startsWith('node_modules/') && !optional)
    .every(([at, { version, link }]) =>
      link ? fs.existsSync(path.join(ROOT, at)) : present[at]?.version === version,
    );
}
