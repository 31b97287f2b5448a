import { startNats } from '../servers/nats.mjs';
import { startPostgres } from '../servers/postgres.mjs';
import { startRedis } from '../servers/redis.mjs';
import { Keeper } from './keeper.mjs';
import { passwordName } from './secrets.mjs';

/** Which servers this configuration leaves to us. */
export function privateServers(settings) {
  return [
    ...(settings.NATS_URL ? [] : ['nats']),
    ...(settings.DATABASE_ADMIN_URL ? [] : ['postgres']),
    ...(settings.REDIS_URL ? [] : ['redis']),
  ];
}

/**
 * Brings up the servers whose URLs are not set, each on its own port, folder and passwords; `register` is told of each before it starts.
 *
 * @returns {Promise<{ ports: Record<string, number>, natsUrl: string, adminUrl: string, redisUrl: string }>}
 */
export async function startServers({ settings, secrets, data, natsUsers, changed, register }) {
  const names = privateServers(settings);
  const ports = await data.ports(names);
  const at = (name) => ({ dir: data.server(name), port: ports[name], log: data.log(name) });
  const starters = {
    nats: () => startNats({ ...at('nats'), users: natsUsers((user) => secrets[passwordName('NATS', user)]) }),
    postgres: () => startPostgres({ ...at('postgres'), superuserPassword: secrets.POSTGRES_PASSWORD }),
    redis: () => startRedis({ ...at('redis'), password: secrets.REDIS_PASSWORD }),
  };
  const urls = {};
  const keepers = names.map((name) => {
    const start = async () => {
      const server = await starters[name]();
      urls[name] = server.url;
      return server;
    };
    const keeper = new Keeper({ name, start, changed });
    register(keeper);
    return keeper;
  });
  await Promise.all(keepers.map((keeper) => keeper.start()));
  return {
    ports: Object.fromEntries(names.map((name) => [name, ports[name]])),
    natsUrl: settings.NATS_URL ?? urls.nats,
    adminUrl: settings.DATABASE_ADMIN_URL ?? urls.postgres,
    redisUrl: settings.REDIS_URL ?? urls.redis,
  };
}
