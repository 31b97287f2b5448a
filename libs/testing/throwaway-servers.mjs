// Child process of a spec: real servers in a private folder, gone with the parent.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startNats } from '../../tools/servers/nats.mjs';
import { startPostgres } from '../../tools/servers/postgres.mjs';
import { startRedis } from '../../tools/servers/redis.mjs';

const root = await mkdtemp(path.join(os.tmpdir(), 'countersign-test-'));
// The database server runs as another user when we are root: it must be able to pass through.
await import('node:fs').then((fs) => fs.chmodSync(root, 0o711));
const STARTERS = { nats: startNats, postgres: startPostgres, redis: startRedis };
const EXTRA = {
  nats: { throwAway: true },
  postgres: { superuserPassword: 'throw-away-superuser', throwAway: true },
  redis: {},
};
const running = {};

async function start(name, port) {
  running[name] = await STARTERS[name]({ dir: path.join(root, name), port, ...EXTRA[name] });
  running[name].chosenPort = Number(new URL(running[name].url).port);
}

async function end() {
  await Promise.allSettled(Object.values(running).map((server) => server.stop()));
  await rm(root, { recursive: true, force: true });
  process.exit(0);
}

process.on('disconnect', end);
process.on('message', async ({ id, act, name }) => {
  try {
    if (act === 'start') await start(name, running[name]?.chosenPort);
    else await running[name][act]();
    process.send({ id, url: running[name].url });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
