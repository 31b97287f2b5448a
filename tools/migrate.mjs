// The migrate step: the only process that holds DATABASE_ADMIN_URL. Makes databases, schemas, roles, streams and consumers.
// Environment: NATS_URL, NATS_USER, NATS_PASSWORD, DATABASE_ADMIN_URL and one <APP>_DATABASE_URL per service with tables,
// which names the database to make and the role and password that service will use.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './checkout/paths.mjs';
import { say } from './checkout/progress.mjs';
import { databaseUrlName } from './instance/addresses.mjs';
import { SERVICES } from './instance/services.mjs';

const require = createRequire(import.meta.url);
const { NATS_URL, NATS_USER, NATS_PASSWORD, DATABASE_ADMIN_URL } = process.env;

async function migrateSchema({ app, folder }) {
  const { migrate } = require('@countersign/persistence');
  const { SCHEMA } = require(path.join(ROOT, folder, 'dist/migrations.js'));
  const own = new URL(process.env[databaseUrlName(app)]);
  const adminUrl = new URL(DATABASE_ADMIN_URL);
  adminUrl.host = own.host;
  const ran = await migrate({
    adminUrl: adminUrl.href,
    database: own.pathname.slice(1),
    schema: SCHEMA.schema,
    role: own.username,
    password: own.password,
    migrations: SCHEMA.migrations,
  });
  for (const migration of ran) say(`${app}: ${migration}`);
}

async function main() {
  const { applyTopology } = require('@countersign/messaging');
  const withTables = SERVICES.filter(({ folder }) =>
    fs.existsSync(path.join(ROOT, folder, 'dist/migrations.js')),
  );
  const failed = [];
  for (const service of withTables) {
    await migrateSchema(service).catch((error) => failed.push({ ...service, error }));
  }
  await applyTopology({ url: NATS_URL, user: NATS_USER, password: NATS_PASSWORD });
  for (const { app, error } of failed)
    say(`! ${app}: its tables could not be brought up to date: ${error.message}`);
  // Replies flow without the two databases that only remember and count; their services try again by themselves.
  process.exit(failed.some(({ needed }) => needed !== false) ? 1 : 0);
}

await main();
