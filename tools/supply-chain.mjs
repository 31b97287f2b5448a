// `npm run supply-chain`: licences, secrets and known faults of what is used; `-- --sbom FILE` also writes the bill of materials.
import fs from 'node:fs';
import path from 'node:path';
import { prepared } from './checks/prepared.mjs';
import { installed, ROOT } from './checkout/paths.mjs';
import { say } from './checkout/progress.mjs';
import { run } from './checkout/run.mjs';
import { npm } from './supply-chain/npm.mjs';

const FILES = ['**/*', '.*', '.ci/**'];
// A machine without a network is told so in seconds.
const AUDIT = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=15000'];

await prepared(async () => {
  // After the installation: they need what it brings.
  const { licenceFaults } = await import('./supply-chain/licences.mjs');
  const { readAdvisories } = await import('./supply-chain/advisories.mjs');
  const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const [secrets, audit] = await Promise.all([run(installed('secretlint'), FILES), npm(...AUDIT)]);
  const licences = licenceFaults(lock);
  const advisories = readAdvisories(audit.output);
  const written = await writeBill(process.argv);

  say(`licences    ${licences.length === 0 ? 'all allowed' : listed('not allowed', licences)}`);
  say(`secrets     ${secrets.code === 0 ? 'none found' : `\n${secrets.output}`}`);
  say(`advisories  ${inWords(advisories)}`);
  return licences.length === 0 && secrets.code === 0 && !advisories.grave?.length && written;
});

function listed(what, lines) {
  return `${what}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function inWords({ asked, why, grave, lesser }) {
  if (!asked) return `NOT ASKED: ${why}`;
  return grave.length === 0
    ? `none that is high or critical (${lesser} below)`
    : listed('to be mended', grave);
}

/** The locked packages as CycloneDX, as npm itself writes it; true unless it was asked for and could not be written. */
async function writeBill(args) {
  if (!args.includes('--sbom')) return true;
  const file = args[args.indexOf('--sbom') + 1];
  if (!file) {
    say('--sbom needs the file to write, for example: npm run supply-chain -- --sbom sbom.json');
    return false;
  }
  const { ok, output, faults } = await npm('sbom', '--sbom-format=cyclonedx', '--package-lock-only');
  if (!ok) {
    say(`npm sbom failed: ${faults}`);
    return false;
  }
  fs.writeFileSync(file, output);
  say(`bill of materials: ${JSON.parse(output).components.length} packages in ${file}`);
  return true;
}
