import { accountSecrets } from './accounts.mjs';
import { SERVICES } from './services.mjs';
import { SETTINGS } from './settings.mjs';

/** Names that belong to the machine, not to the product; Node and its libraries read them. */
const MACHINE = [
  'PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'NODE_ENV', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy',
]; // prettier-ignore

/**
 * The environment of one service: what its line in the tables names, and nothing else of ours.
 *
 * @param {import('./services.mjs').Service} service its line in SERVICES
 * @param {{ settings: Record<string, string>, secrets: Record<string, string>, nats: { url: string, user: string, password: string },
 *   addresses: Record<string, string> }} instance
 */
export function serviceEnvironment({ app, secrets = [], addresses = [] }, instance) {
  return {
    ...pick(process.env, MACHINE),
    ...pick(instance.settings, settingsOf(app)),
    ...accountSecrets(app, instance.settings, process.env),
    ...pick(instance.secrets, secrets),
    ...pick(instance.addresses, addresses),
    NATS_URL: instance.nats.url,
    NATS_USER: instance.nats.user,
    NATS_PASSWORD: instance.nats.password,
    OTEL_SERVICE_NAME: app,
    ...metricsPort(app, instance.settings),
  };
}

/** A service keeps its place in the table, so its port stays the same whichever others run. */
function metricsPort(app, { METRICS_PORT_BASE: base }) {
  if (!base) return {};
  return { METRICS_PORT: String(Number(base) + SERVICES.findIndex((service) => service.app === app)) };
}

/** Names of the settings one service is told. */
export function settingsOf(app) {
  return SETTINGS.filter(({ to }) => to === 'all' || to.includes(app)).map(({ name }) => name);
}

function pick(source, names) {
  return Object.fromEntries(names.filter((name) => source[name]).map((name) => [name, source[name]]));
}
