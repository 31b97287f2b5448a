import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Advice } from '../checkout/advice.mjs';
import { nodeProgram, ROOT } from '../checkout/paths.mjs';
import { say, step } from '../checkout/progress.mjs';
import { lastLines, run } from '../checkout/run.mjs';
import { LOOPBACK } from '../servers/ports.mjs';
import { databaseUrlName, databaseUrls, publicAddresses } from './addresses.mjs';
import { writeWhole } from './data-folder.mjs';
import { Keeper } from './keeper.mjs';
import { watchLogs } from './log-watch.mjs';
import { loadSecrets, passwordName } from './secrets.mjs';
import { startServers } from './servers.mjs';
import { serviceEnvironment } from './service-environment.mjs';
import { startService } from './service-process.mjs';
import { chosenServices, SERVICES } from './services.mjs';

/** One running Countersign: its private servers, then its services; stopped in the opposite order. */
export class Instance {
  #servers = [];
  #services = [];
  #ports = {};
  #stopWatching = () => undefined;
  #startedAt = new Date().toISOString();

  constructor({ settings, data }) {
    this.settings = settings;
    this.data = data;
    this.setupToken = randomBytes(24).toString('base64url');
  }

  /** Brings everything up. @throws Advice or Error with what to do; what already runs must then be stopped */
  async start() {
    const { settings, data } = this;
    const mayBeNew = !fs.existsSync(path.join(data.server('postgres'), 'cluster'));
    const secrets = loadSecrets(data.secretsFile, process.env, { mayBeNew });
    const { natsUsers } = await import('../../deploy/nats/permissions.mjs');
    const register = (keeper) => (this.#servers.push(keeper), keeper);
    const changed = () => this.#write();
    const servers = await step('Starting NATS, Postgres and Redis', () =>
      startServers({ settings, secrets, data, natsUsers, changed, register }),
    );
    this.#ports = servers.ports;
    const urlOf = databaseUrls(settings, servers.adminUrl);
    await step('Bringing tables and streams up to date', () => this.#migrate(servers, secrets, urlOf));
    await step('Starting the services', () => this.#startServices(servers, secrets, urlOf));
    this.#write();
  }

  /** The first administrator's link, when there is none yet. */
  async setupUrl() {
    const health = await fetch(`http://${LOOPBACK}:${this.settings.PORT}/health/ready`).catch(
      () => undefined,
    );
    const { needsSetup } = (await health?.json().catch(() => undefined)) ?? {};
    return needsSetup ? `${publicAddresses(this.settings).review}/setup#${this.setupToken}` : undefined;
  }

  /** For scripts: addresses, ports and pids. The set-up link is a secret and goes nowhere else. */
  describe(setupUrl) {
    return { ...this.#state(), ...(setupUrl && { setupUrl }) };
  }

  /** Services finish what they have in hand, then the servers stop. */
  async stop() {
    this.#stopWatching();
    await Promise.all(this.#services.map((keeper) => keeper.stop()));
    await Promise.all(this.#servers.map((keeper) => keeper.stop()));
    this.data.forgetInstance();
  }

  /** Everything at once and now: the second Ctrl-C. */
  kill() {
    for (const keeper of [...this.#services, ...this.#servers]) keeper.kill();
  }

  #natsAccess(url, user, secrets) {
    const { NATS_USER, NATS_PASSWORD } = this.settings;
    if (NATS_USER) return { url, user: NATS_USER, password: NATS_PASSWORD };
    return { url, user, password: secrets[passwordName('NATS', user)] };
  }

  async #migrate({ natsUrl, adminUrl }, secrets, urlOf) {
    const access = this.#natsAccess(natsUrl, 'migrate', secrets);
    const withTables = SERVICES.filter(({ database }) => database);
    const env = {
      PATH: process.env.PATH,
      LOG_LEVEL: 'error',
      DATABASE_ADMIN_URL: adminUrl,
      NATS_URL: access.url,
      NATS_USER: access.user,
      NATS_PASSWORD: access.password,
      ...Object.fromEntries(
        withTables.map((service) => [databaseUrlName(service.app), urlOf(service, secrets)]),
      ),
    };
    const { code, output } = await run(nodeProgram(), [path.join(ROOT, 'tools/migrate.mjs')], { env });
    if (code !== 0) throw new Advice(`The migrate step failed:\n${lastLines(output)}`);
    for (const line of output.split('\n').filter((text) => text.startsWith('!'))) say(`  ${line}`);
  }

  async #startServices({ natsUrl, redisUrl }, secrets, urlOf) {
    const { settings, data } = this;
    const chosen = chosenServices(settings);
    for (const service of chosen) {
      const database = service.database && urlOf(service, secrets);
      const env = serviceEnvironment(service, {
        settings,
        secrets: { ...secrets, SETUP_TOKEN: this.setupToken },
        nats: this.#natsAccess(natsUrl, service.app, secrets),
        addresses: {
          DATABASE_URL: database,
          RAPPORT_DATABASE_URL: database,
          ANALYTICS_DATABASE_URL: database,
          REDIS_URL: redisUrl,
          WEBCHAT_INTERNAL_URL: `http://${LOOPBACK}:${settings.WEBCHAT_PORT}`,
        },
      });
      const options = { env, log: data.log(service.app), dataFolder: data.folder };
      const start = (spawned) => startService(service, { ...options, spawned });
      const patient = service.needed === false;
      this.#services.push(new Keeper({ name: service.app, start, patient, changed: () => this.#write() }));
    }
    // Told before they are ready, so that the next launcher finds them if this one is killed now.
    const started = Promise.allSettled(this.#services.map((keeper) => keeper.start()));
    this.#write();
    this.#stopWatching = watchLogs(chosen.map(({ app: name }) => ({ name, file: data.log(name) })));
    const failed = (await started).flatMap(({ reason }, index) =>
      reason ? [{ ...chosen[index], reason }] : [],
    );
    for (const { reason } of failed) say(`\n  ✗ ${reason.message}`);
    if (failed.some(({ needed }) => needed !== false))
      throw new Advice('Not every service could start: see above.');
  }

  #state() {
    const { settings, data } = this;
    const pids = (keepers) =>
      Object.fromEntries(keepers.map(({ name, pid, restarts }) => [name, { pid, restarts }]));
    return {
      startedAt: this.#startedAt,
      dataFolder: data.folder,
      launcher: { pid: process.pid },
      urls: publicAddresses(settings),
      ports: {
        review: Number(settings.PORT),
        webchat: Number(settings.WEBCHAT_PORT),
        webhook: Number(settings.WEBHOOK_PORT),
        ...this.#ports,
      },
      servers: pids(this.#servers),
      services: pids(this.#services),
    };
  }

  #write() {
    writeWhole(this.data.instanceFile, this.#state());
  }
}
