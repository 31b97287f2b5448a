import { findNatsServer, findRedisServer, NATS_FLOOR } from '../servers/binaries.mjs';
import { fetchServerPackages } from '../servers/debian-packages.mjs';
import { Advice } from './advice.mjs';
import { step } from './progress.mjs';

/** Makes sure the named servers can be run here; fetches them when they are missing. */
export async function ensureServerBinaries({ nats = true, redis = true } = {}) {
  const present = () => (!nats || findNatsServer()) && (!redis || findRedisServer());
  if (present()) return;
  let cause = '';
  await step('Fetching nats-server and redis-server', fetchServerPackages).catch((error) => {
    cause = error.stderr?.trim() || error.message;
  });
  if (present()) return;
  throw new Advice(
    [
      `nats-server ${NATS_FLOOR} or newer and redis-server are needed and could not be fetched: ${cause}`,
      "Put them in the PATH (Debian packages nats-server and redis-server, or the vendors' downloads),",
      'or point NATS_URL and REDIS_URL at servers that already run.',
    ].join('\n'),
  );
}
