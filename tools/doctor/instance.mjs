import fs from 'node:fs';
import path from 'node:path';
import { databaseUrls } from '../instance/addresses.mjs';
import { loadSecrets } from '../instance/secrets.mjs';
import { LOOPBACK } from '../servers/ports.mjs';
import { ill, well } from './findings.mjs';
import { inspectServices } from './services.mjs';
import { inspectBus, inspectDatabases } from './stores.mjs';

/** @returns {Promise<import('./findings.mjs').Finding[] | undefined>} what runs in the data folder; undefined when nothing does */
export async function inspectInstance(settings) {
  const folder = path.resolve(settings.DATA_DIR);
  const file = path.join(folder, 'instance.json');
  if (!fs.existsSync(file)) return undefined;
  const { launcher, ports } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!isAlive(launcher.pid))
    return [ill('instance', `${folder}: its launcher was killed`, 'npm start brings it back')];
  const secrets = loadSecrets(path.join(folder, 'secrets.json'), process.env, { mayBeNew: false });
  const natsUrl = settings.NATS_URL ?? `nats://${LOOPBACK}:${ports.nats}`;
  const adminUrl = settings.DATABASE_ADMIN_URL ?? `postgres://${LOOPBACK}:${ports.postgres}`;
  return [
    well('instance', `${folder} (process ${launcher.pid})`),
    ...(await inspectBus({ settings, secrets, natsUrl })),
    ...(await inspectDatabases(databaseUrls({ settings, secrets, adminUrl }))),
    ...(await inspectServices({ ...settings, PORT: ports.review })),
  ];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
