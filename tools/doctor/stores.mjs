import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../checkout/paths.mjs';
import { natsAccess } from '../instance/addresses.mjs';
import { SERVICES } from '../instance/services.mjs';
import { ill, look, well } from './findings.mjs';
import { room } from './stream-room.mjs';

const require = createRequire(import.meta.url);
/** Milliseconds by which two clocks may differ before orders and leases get doubtful. */
const MAX_SKEW = 1_000;

/** @returns {Promise<import('./findings.mjs').Finding[]>} streams, consumers and the server's version */
export function inspectBus({ settings, secrets, natsUrl }) {
  return look('nats', 'is it running? see logs/nats.log, or check NATS_URL', async () => {
    const { connectNats } = require('@countersign/messaging');
    const { AUDIT_LANES, CONSUMERS, STREAMS } = require('@countersign/contracts');
    const connection = await connectNats(
      natsAccess({ settings, secrets, url: natsUrl }, 'migrate'),
      'migrate',
    );
    const names = async (subject, field) =>
      (await connection.request(subject)).json()[field]?.map((entry) => entry.name ?? entry) ?? [];
    try {
      const streams = await names('$JS.API.STREAM.NAMES', 'streams');
      const missing = STREAMS.map(({ name }) => name).filter((name) => !streams.includes(name));
      const consumers = [...CONSUMERS, ...AUDIT_LANES];
      for (const { stream, durable } of consumers.filter(({ stream }) => streams.includes(stream))) {
        const present = await names(`$JS.API.CONSUMER.NAMES.${stream}`, 'consumers');
        if (!present.includes(durable)) missing.push(`${stream}/${durable}`);
      }
      return [
        well('nats', `version ${connection.info?.version}`),
        missing.length === 0
          ? well('streams', `${STREAMS.length} streams, ${consumers.length} consumers`)
          : ill('streams', `missing: ${missing.join(', ')}`, 'npm start makes them'),
        room(await Promise.all(streams.map((name) => stateOf(connection, name)))),
      ];
    } finally {
      await connection.close();
    }
  });
}

async function stateOf(connection, name) {
  const { config, state } = (await connection.request(`$JS.API.STREAM.INFO.${name}`)).json();
  return { name, bytes: state.bytes, limit: config.max_bytes };
}

/** @returns {Promise<import('./findings.mjs').Finding[]>} one per schema: reachable as its own role, migrated, clocks agree */
export async function inspectDatabases(databaseUrlOf) {
  const findings = [];
  for (const service of SERVICES.filter(({ database }) => database)) {
    const name = `tables of ${service.app}`;
    findings.push(
      ...(await look(name, 'is Postgres running? see logs/postgres.log', () =>
        inspectSchema(name, service, databaseUrlOf),
      )),
    );
  }
  return findings;
}

async function inspectSchema(name, service, databaseUrlOf) {
  const file = path.join(ROOT, service.folder, 'dist/migrations.js');
  if (!fs.existsSync(file)) return [ill(name, 'not built', 'npm start builds it')];
  const { SCHEMA } = require(file);
  const { openDataSource } = require('@countersign/persistence');
  const source = await openDataSource(
    { app: 'doctor', schema: SCHEMA.schema, poolSize: 1 },
    databaseUrlOf(service),
  );
  try {
    const begun = Date.now();
    const [{ now }] = await source.query('SELECT now() AS now');
    const skew = Math.abs(new Date(now).getTime() - (begun + Date.now()) / 2);
    const ran = (await source.query('SELECT name FROM migration')).map((row) => row.name);
    const pending = SCHEMA.migrations.map((migration) => migration.name).filter((one) => !ran.includes(one));
    if (pending.length > 0) return [ill(name, `not yet run: ${pending.join(', ')}`, 'npm start runs them')];
    if (skew > MAX_SKEW)
      return [ill(name, `clock differs by ${Math.round(skew)} ms`, 'set the clocks by NTP')];
    return [well(name, `${ran.length} migrations, clock within ${Math.round(skew)} ms`)];
  } finally {
    await source.destroy();
  }
}
