import { LOOPBACK } from '../servers/ports.mjs';
import { passwordName } from './secrets.mjs';

/** Name of the operational database where no DATABASE_URL names one. */
const DATABASE = 'countersign';

/**
 * Where each service finds its database: its own login role, its own password.
 *
 * @param {{ settings: Record<string, string>, secrets: Record<string, string>, adminUrl: string }} instance
 *   `adminUrl` names a role that may create databases, roles and schemas
 * @returns {(service: import('./services.mjs').Service) => string}
 */
export function databaseUrls({ settings, secrets, adminUrl }) {
  const operational = databaseAt(
    settings.DATABASE_URL ?? adminUrl,
    settings.DATABASE_URL ? undefined : DATABASE,
  );
  const name = operational.pathname.slice(1);
  const places = {
    operational,
    rapport: databaseAt(
      settings.RAPPORT_DATABASE_URL ?? operational.href,
      settings.RAPPORT_DATABASE_URL ? undefined : `${name}_rapport`,
    ),
    analytics: databaseAt(
      settings.ANALYTICS_DATABASE_URL ?? operational.href,
      settings.ANALYTICS_DATABASE_URL ? undefined : `${name}_analytics`,
    ),
  };
  return ({ app, database }) => {
    const url = new URL(places[database]);
    // Roles belong to the whole server: the database's name keeps two instances on one server apart.
    url.username = `${name}_${app}`.replaceAll('-', '_');
    url.password = secrets[passwordName('DATABASE', app)];
    return url.href;
  };
}

function databaseAt(address, name) {
  const url = new URL(address);
  if (name) url.pathname = `/${name}`;
  return url;
}

/** How one service, or the migrate step, signs in to the bus: as itself, or as the one user of a server that is not ours. */
export function natsAccess({ settings, secrets, url }, user) {
  const { NATS_USER, NATS_PASSWORD } = settings;
  if (NATS_USER) return { url, user: NATS_USER, password: NATS_PASSWORD };
  return { url, user, password: secrets[passwordName('NATS', user)] };
}

/** Where people and services reach what this instance serves. */
export function publicAddresses(settings) {
  const review = settings.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${LOOPBACK}:${settings.PORT}`;
  return { review, webchat: `http://${LOOPBACK}:${settings.WEBCHAT_PORT}/chat` };
}

/** `REVIEW_DATABASE_URL`: how the migrate step is told where one service's schema is, as its own role. */
export function databaseUrlName(app) {
  return `${app.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
}
