import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Advice } from './advice.mjs';
import { installed, ROOT } from './paths.mjs';
import { step } from './progress.mjs';
import { lastLines, run } from './run.mjs';

const MARK = path.join(ROOT, '.nx/countersign-build');
const SOURCES = ['libs', 'apps', 'package-lock.json', 'nx.json', 'tsconfig.base.json'];
const IGNORED = new Set(['node_modules', 'dist']);

/** Compiles the services and the workspace's pages, unless nothing changed since the last time. */
export async function buildServices() {
  const digest = sourceDigest();
  if (fs.existsSync(MARK) && fs.readFileSync(MARK, 'utf8') === digest && everyOutputExists()) return;
  await step('Building (about half a minute the first time)', async () => {
    const args = ['run-many', '-t', 'build', '--projects=tag:type:app,tag:type:web', '--outputStyle=static'];
    const { code, output } = await run(installed('nx'), args);
    if (code !== 0) throw new Advice(`The build failed:\n${lastLines(output, 40)}`);
  });
  fs.mkdirSync(path.dirname(MARK), { recursive: true });
  fs.writeFileSync(MARK, digest);
}

function sourceDigest() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesUnder(path.join(ROOT, name)))) {
    hash.update(`${file}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(entry) {
  if (!fs.statSync(entry).isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .filter((name) => !IGNORED.has(name) && !name.includes('.spec.'))
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
}

function everyOutputExists() {
  return projectFolders().every((folder) => fs.existsSync(path.join(folder, 'dist')));
}

function projectFolders() {
  return ['libs', 'apps', 'apps/review']
    .flatMap((parent) => fs.readdirSync(path.join(ROOT, parent)).map((name) => path.join(ROOT, parent, name)))
    .filter((folder) => buildable(path.join(folder, 'project.json')));
}

function buildable(file) {
  return fs.existsSync(file) && 'build' in JSON.parse(fs.readFileSync(file, 'utf8')).targets;
}
