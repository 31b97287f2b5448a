// The migrate step: the only process that holds DATABASE_ADMIN_URL. Makes databases, schemas, roles, streams and consumers.
// Environment: NATS_URL, NATS_USER, NATS_PASSWORD, NATS_REPLICAS (optional), DATABASE_ADMIN_URL and one
// <APP>_DATABASE_URL per service with tables, which names the database to make and the role and password that service will use.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './checkout/paths.mjs';
import { say } from './checkout/progress.mjs';
import { databaseUrlName } from './instance/addresses.mjs';
import { SERVICES } from './instance/services.mjs';

const require = createRequire(import.meta.url);
const { NATS_URL, NATS_USER, NATS_PASSWORD, NATS_REPLICAS, DATABASE_ADMIN_URL } = process.env;

/** @returns {Promise<boolean>} false after saying why it could not be done */
async function attempt(what, todo, work) {
  try {
    await work();
    return true;
  } catch (error) {
    say(`! ${what}: ${error.message} → ${todo}`);
    return false;
  }
}

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
    kept: SCHEMA.kept,
    walls: SCHEMA.walls,
    forgets: SCHEMA.forgets,
  });
  for (const migration of ran) say(`${app}: ${migration}`);
}

async function migrateAll() {
  let done = true;
  for (const service of SERVICES) {
    if (!fs.existsSync(path.join(ROOT, service.folder, 'dist/migrations.js'))) continue;
    const todo = 'check that Postgres runs, DATABASE_URL and DATABASE_ADMIN_URL';
    const migrated = await attempt(`tables of ${service.app}`, todo, () => migrateSchema(service));
    // Replies flow without the two databases that only remember and count; their services try again by themselves.
    if (!migrated && service.needed !== false) done = false;
  }
  return done;
}

function applyStreams() {
  const { applyTopology } = require('@countersign/messaging');
  const access = { url: NATS_URL, user: NATS_USER, password: NATS_PASSWORD };
  return attempt('streams', 'check that NATS runs, NATS_URL and its user', () =>
    applyTopology(access, { replicas: NATS_REPLICAS ? Number(NATS_REPLICAS) : undefined }),
  );
}

/** What every service is refused is refused here, too: this password makes and drops databases. */
function refusePlaintext() {
  if (process.env.NODE_ENV !== 'production') return;
  const { plaintextFault } = require('@countersign/runtime');
  const names = ['NATS_URL', 'DATABASE_ADMIN_URL', ...SERVICES.map(({ app }) => databaseUrlName(app))];
  const faults = names.flatMap(
    (name) => plaintextFault(name, process.env[name] ?? '', process.env.PLAINTEXT_ALLOW_HOSTS) ?? [],
  );
  for (const fault of faults) say(`! ${fault}`);
  if (faults.length > 0) process.exit(1);
}

refusePlaintext();
const migrated = await migrateAll();
const applied = await applyStreams();
process.exit(migrated && applied ? 0 : 1);
