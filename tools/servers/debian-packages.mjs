import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { INFRA_FOLDER } from './binaries.mjs';

const execute = promisify(execFile);

/** The suite whose nats-server is new enough and still runs on Debian 12. */
const NATS_SUITE = 'trixie';
/** A connection to the archive that hangs is given up after this many milliseconds, and tried once more. */
const LIMIT = 60_000;
const REDIS_PACKAGES = ['redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

/**
 * Fetches nats-server and redis-server as Debian packages and unpacks them into `.infra/`: no root, nothing is installed.
 * @throws Error when this is not a Debian with apt, or its archive cannot be reached
 */
export async function fetchServerPackages() {
  const { uri, suite, signedBy } = debianArchive();
  const at = (...names) => path.join(INFRA_FOLDER, ...names);
  for (const folder of ['lists/partial', 'cache/archives/partial', 'parts', 'debs', 'fs']) {
    fs.mkdirSync(at(folder), { recursive: true });
  }
  const source = {
    Types: 'deb',
    URIs: uri,
    Suites: `${NATS_SUITE} ${suite}`,
    Components: 'main',
    'Signed-By': signedBy,
  };
  const lines = Object.entries(source).filter(([, value]) => value);
  fs.writeFileSync(at('parts/debian.sources'), lines.map(([name, value]) => `${name}: ${value}\n`).join(''));
  const options = [
    `Dir::State::Lists=${at('lists')}`,
    `Dir::Cache=${at('cache')}`,
    `Dir::Etc::SourceParts=${at('parts')}`,
    'Dir::Etc::SourceList=none',
    'APT::Sandbox::User=',
    'Acquire::Retries=2',
    'Acquire::http::Timeout=10',
    'Acquire::https::Timeout=10',
  ].flatMap((option) => ['-o', option]);
  const once = (args) =>
    execute('apt-get', ['-qq', ...options, ...args], { cwd: at('debs'), timeout: LIMIT });
  const apt = (...args) => once(args).catch(() => once(args));
  await apt('update');
  await apt('download', `nats-server/${NATS_SUITE}`, ...REDIS_PACKAGES.map((name) => `${name}/${suite}`));
  for (const deb of fs.readdirSync(at('debs'))) await execute('dpkg', ['-x', at('debs', deb), at('fs')]);
  fs.rmSync(at('fs/usr/bin/redis-server'), { force: true });
  // Debian ships one program under both names.
  fs.symlinkSync('redis-check-rdb', at('fs/usr/bin/redis-server'));
}

/** The archive this machine already uses, and the name of its release. */
function debianArchive() {
  const release = /^VERSION_CODENAME=(\S+)/m.exec(readIfThere('/etc/os-release'))?.[1];
  const stanza = sourceStanzas().find(({ suites }) => suites.split(/\s+/).includes(release));
  if (!release || !stanza) throw new Error('this system has no Debian package archive set up');
  return { uri: stanza.uri, suite: release, signedBy: stanza.signedBy };
}

function sourceStanzas() {
  const folder = '/etc/apt/sources.list.d';
  const parts = fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
  return ['/etc/apt/sources.list', ...parts].flatMap((file) => {
    const text = readIfThere(file);
    return file.endsWith('.sources') ? text.split(/\n\s*\n/).map(deb822Stanza) : oneLineStanzas(text);
  });
}

function deb822Stanza(text) {
  const field = (name) => new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(text)?.[1] ?? '';
  return { uri: field('URIs').split(/\s+/)[0], suites: field('Suites'), signedBy: field('Signed-By') };
}

function oneLineStanzas(text) {
  return [...text.matchAll(/^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)/gm)].map(
    ([, options = '', uri, suites]) => ({
      uri,
      suites,
      signedBy: /signed-by=(\S+)/.exec(options)?.[1],
    }),
  );
}

function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
