import { randomBytes } from 'node:crypto';
import { Advice } from '../checkout/advice.mjs';
import { say, step } from '../checkout/progress.mjs';
import { LOOPBACK } from '../servers/ports.mjs';
import { databaseUrls, publicAddresses } from './addresses.mjs';
import { watchLogs } from './log-watch.mjs';
import { runMigration } from './migration.mjs';
import { loadSecrets } from './secrets.mjs';
import { privateServers, startServers } from './servers.mjs';
import { serviceKeepers } from './service-keepers.mjs';

/** One running Countersign: its private servers, then its services; stopped in the opposite order. */
export class Instance {
  #servers = [];
  #services = [];
  #ports = {};
  #stopping = false;
  #stopWatching = () => undefined;
  #startedAt = new Date().toISOString();
  #setupToken = randomBytes(24).toString('base64url');

  /** @param {{ settings: Record<string, string>, data: import('./data-folder.mjs').DataFolder }} options */
  constructor({ settings, data }) {
    this.settings = settings;
    this.data = data;
  }

  /** Brings everything up. @throws Advice or Error with what to do; what already runs must then be stopped */
  async start() {
    const { settings, data } = this;
    const stored = loadSecrets(data.secretsFile, process.env, { mayBeNew: !data.hasDatabase() });
    const secrets = { ...stored, SETUP_TOKEN: this.#setupToken };
    const { natsUsers } = await import('../../deploy/nats/permissions.mjs');
    const changed = () => this.#write();
    const names = privateServers(settings);
    const servers = await step(`Starting ${names.join(', ') || 'no servers: all are set by URL'}`, () =>
      startServers({
        settings,
        secrets,
        data,
        natsUsers,
        changed,
        register: (keeper) => this.#servers.push(keeper),
      }),
    );
    this.#ports = servers.ports;
    const databaseUrlOf = databaseUrls({ settings, secrets, adminUrl: servers.adminUrl });
    const parts = { settings, secrets, servers, databaseUrlOf, data, changed };
    await step('Bringing tables and streams up to date', () => runMigration(parts));
    this.#services = serviceKeepers(parts);
    await step('Starting the services', () => this.#startServices());
    if (!this.#stopping) this.#write();
  }

  /** The first administrator's link, when there is none yet. */
  async setupUrl() {
    const health = await fetch(`http://${LOOPBACK}:${this.settings.PORT}/health/ready`).catch(
      () => undefined,
    );
    const { needsSetup } = (await health?.json().catch(() => undefined)) ?? {};
    return needsSetup ? `${publicAddresses(this.settings).review}/setup#${this.#setupToken}` : undefined;
  }

  /** Addresses, ports and pids, for scripts. */
  describe() {
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

  /** Services finish what they have in hand, then the servers stop. */
  async stop() {
    this.#stopping = true;
    this.#stopWatching();
    await Promise.all(this.#services.map((keeper) => keeper.stop()));
    await Promise.all(this.#servers.map((keeper) => keeper.stop()));
    this.data.forgetInstance();
  }

  /** Everything at once and now: the second Ctrl-C. */
  kill() {
    for (const keeper of [...this.#services, ...this.#servers]) keeper.kill();
  }

  async #startServices() {
    const started = Promise.allSettled(this.#services.map((keeper) => keeper.start()));
    // Before they are ready: the next launcher must find them if this one is killed now.
    this.#write();
    this.#stopWatching = watchLogs(this.#services.map(({ name }) => ({ name, file: this.data.log(name) })));
    const outcomes = await started;
    if (this.#stopping) return;
    const failed = this.#services.filter((_keeper, index) => outcomes[index].status === 'rejected');
    for (const { reason } of outcomes) if (reason) say(`\n  ✗ ${reason.message}`);
    if (failed.some(({ patient }) => !patient)) throw new Advice('Not every service could start: see above.');
  }

  #write() {
    this.data.writeInstance(this.describe());
  }
}
