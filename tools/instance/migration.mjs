import { createRequire } from 'node:module';
import path from 'node:path';
import { Advice } from '../checkout/advice.mjs';
import { COMPILED, nodeProgram, ROOT } from '../checkout/paths.mjs';
import { say } from '../checkout/progress.mjs';
import { lastLines, run } from '../checkout/run.mjs';
import { databaseUrlName, natsAccess } from './addresses.mjs';
import { SERVICES } from './services.mjs';

const ADDRESSES = [
  ...['NATS_URL', 'REDIS_URL', 'DATABASE_URL', 'DATABASE_ADMIN_URL'],
  ...['RAPPORT_DATABASE_URL', 'ANALYTICS_DATABASE_URL'],
];
const MACHINE = ['NODE_ENV', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];

/** Runs the migrate step in a process of its own: nothing that goes on running ever holds the administrator's address. */
export async function runMigration({ settings, secrets, servers, databaseUrlOf }) {
  refusePlaintext(settings);
  const access = natsAccess({ settings, secrets, url: servers.natsUrl }, 'migrate');
  const withTables = SERVICES.filter(({ database }) => database);
  const env = {
    ...COMPILED,
    PATH: process.env.PATH,
    LOG_LEVEL: 'error',
    DATABASE_ADMIN_URL: servers.adminUrl,
    NATS_URL: access.url,
    NATS_USER: access.user,
    NATS_PASSWORD: access.password,
    ...(settings.NATS_REPLICAS && { NATS_REPLICAS: settings.NATS_REPLICAS }),
    ...(settings.PLAINTEXT_ALLOW_HOSTS && { PLAINTEXT_ALLOW_HOSTS: settings.PLAINTEXT_ALLOW_HOSTS }),
    // Whether it is production, and whose certificates are trusted, holds for this step as for every service.
    ...Object.fromEntries(
      MACHINE.filter((name) => process.env[name]).map((name) => [name, process.env[name]]),
    ),
    ...Object.fromEntries(
      withTables.map((service) => [databaseUrlName(service.app), databaseUrlOf(service)]),
    ),
  };
  const { code, output } = await run(nodeProgram(), [path.join(ROOT, 'tools/migrate.mjs')], { env });
  if (code !== 0) throw new Advice(`The migrate step failed:\n${lastLines(output)}`);
  for (const line of output.split('\n').filter((text) => text.startsWith('!'))) say(`  ${line}`);
}

/** What every service and the migrate step would refuse, by the names somebody exported (SE-11). */
function refusePlaintext(settings) {
  if (process.env.NODE_ENV !== 'production') return;
  const { plaintextFault } = createRequire(import.meta.url)('@countersign/runtime');
  const faults = ADDRESSES.flatMap(
    (name) => plaintextFault(name, settings[name] ?? '', settings.PLAINTEXT_ALLOW_HOSTS) ?? [],
  );
  if (faults.length > 0) throw new Advice(`The settings are wrong:\n- ${faults.join('\n- ')}`);
}
