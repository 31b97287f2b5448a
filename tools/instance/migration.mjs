import path from 'node:path';
import { Advice } from '../checkout/advice.mjs';
import { COMPILED, nodeProgram, ROOT } from '../checkout/paths.mjs';
import { say } from '../checkout/progress.mjs';
import { lastLines, run } from '../checkout/run.mjs';
import { databaseUrlName, natsAccess } from './addresses.mjs';
import { SERVICES } from './services.mjs';

/** Runs the migrate step in a process of its own: nothing that goes on running ever holds the administrator's address. */
export async function runMigration({ settings, secrets, servers, databaseUrlOf }) {
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
    ...Object.fromEntries(
      withTables.map((service) => [databaseUrlName(service.app), databaseUrlOf(service)]),
    ),
  };
  const { code, output } = await run(nodeProgram(), [path.join(ROOT, 'tools/migrate.mjs')], { env });
  if (code !== 0) throw new Advice(`The migrate step failed:\n${lastLines(output)}`);
  for (const line of output.split('\n').filter((text) => text.startsWith('!'))) say(`  ${line}`);
}
