import { LOOPBACK } from '../servers/ports.mjs';
import { passwordName } from './secrets.mjs';

/** Name of the operational database where no DATABASE_URL names one. */
const DATABASE = 'countersign';

/**
 * Where each service finds its database: its own login role, its own password.
 *
 * @param {Record<string, string>} settings
 * @param {string} adminUrl URL of a role that may create databases, roles and schemas
 * @returns {(service: { app: string, database: string }, secrets: Record<string, string>) => string}
 */
export function databaseUrls(settings, adminUrl) {
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
  return ({ app, database }, secrets) => {
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

/** Where people and services reach what this instance serves. */
export function publicAddresses(settings) {
  const review = settings.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${LOOPBACK}:${settings.PORT}`;
  return { review, webchat: `http://${LOOPBACK}:${settings.WEBCHAT_PORT}/chat` };
}

/** `REVIEW_DATABASE_URL`: how the migrate step is told where one service's schema is, as its own role. */
export function databaseUrlName(app) {
  return `${app.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
}
