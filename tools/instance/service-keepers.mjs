import path from 'node:path';
import { LOOPBACK } from '../servers/ports.mjs';
import { natsAccess } from './addresses.mjs';
import { Keeper } from './keeper.mjs';
import { serviceEnvironment } from './service-environment.mjs';
import { startService } from './service-process.mjs';
import { chosenServices } from './services.mjs';

/** A keeper for every service this configuration asks for, each with the environment that is its own. */
export function serviceKeepers({ settings, secrets, servers, databaseUrlOf, data, changed }) {
  return chosenServices(settings).map((service) => {
    const database = service.database && databaseUrlOf(service);
    const env = serviceEnvironment(service, {
      settings,
      secrets,
      nats: natsAccess({ settings, secrets, url: servers.natsUrl }, service.app),
      addresses: {
        DATABASE_URL: database,
        RAPPORT_DATABASE_URL: database,
        ANALYTICS_DATABASE_URL: database,
        REDIS_URL: servers.redisUrl,
        OBJECTS_DIR: settings.OBJECTS_DIR ?? path.join(data.folder, 'objects'),
        // That somebody takes tickets; who, and with which secret, is the dispatcher's.
        TICKETS_OFFERED: settings.TICKET_WEBHOOK_URL && 'true',
        WEBCHAT_INTERNAL_URL: `http://${LOOPBACK}:${settings.WEBCHAT_PORT}`,
      },
    });
    const options = { env, log: data.log(service.app), dataFolder: data.folder };
    return new Keeper({
      name: service.app,
      start: (spawned) => startService(service, { ...options, spawned }),
      patient: service.needed === false,
      changed,
    });
  });
}
