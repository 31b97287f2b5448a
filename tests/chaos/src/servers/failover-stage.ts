import { appendFileSync, chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseProbe, eventually } from '@countersign/testing';
import type { Fault } from '../faults/fault.js';
import { TcpProxy } from '../proxy/tcp-proxy.js';
import { PASSWORD, postgresAt } from './addresses.js';
import { startPostgres, type RunningServer } from './server-starters.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

/** F14: a commit waits for the standby, the primary dies, the standby takes over. */
export const failoverStage: StagePlan = {
  name: 'Postgres with a synchronous standby',
  ids: ['F14'],
  async set(): Promise<Stage> {
    const { folder, remove } = makeWorkplace();
    const options = { superuserPassword: PASSWORD };
    const primary = await startPostgres({ dir: path.join(folder, 'primary'), ...options });
    await copyCluster(primary, path.join(folder, 'primary'), path.join(folder, 'standby'));
    const standby = await startPostgres({ dir: path.join(folder, 'standby'), ...options });
    await waitForStandby(primary);
    const proxy = await TcpProxy.start({ target: { host: '127.0.0.1', port: primary.port } });
    return {
      surroundings: { env: postgresAt(proxy.port) },
      scenes: [{ id: 'F14', fault: failOver(primary, standby, proxy) }],
      async end() {
        await proxy.stop();
        await Promise.all([primary.kill(), standby.kill()]);
        remove();
      },
    };
  },
};

function failOver(primary: RunningServer, standby: RunningServer, proxy: TcpProxy): Fault {
  return {
    name: 'Postgres: the primary dies, the synchronous standby takes over',
    async run() {
      await primary.kill();
      await asSuperuser(standby, (probe) => probe.rows('SELECT pg_promote()'));
      proxy.leadTo({ host: '127.0.0.1', port: standby.port });
    },
  };
}

/** A base backup by hand: the server's own tool for it does not come with the package we install. */
async function copyCluster(primary: RunningServer, from: string, to: string): Promise<void> {
  const [source, target] = [path.join(from, 'cluster'), path.join(to, 'cluster')];
  await asSuperuser(primary, async (probe) => {
    await probe.rows("SELECT pg_backup_start('standby', true)");
    mkdirSync(to, { mode: 0o711 });
    cpSync(source, target, { recursive: true });
    chmodSync(target, 0o700);
    const [stopped] = await probe.rows<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    writeFileSync(path.join(target, 'backup_label'), stopped!.labelfile);
  });
  for (const file of ['postmaster.pid', 'postmaster.opts']) rmSync(path.join(target, file), { force: true });
  writeFileSync(path.join(target, 'standby.signal'), '');
  const address = `host=127.0.0.1 port=${primary.port} user=postgres password=${PASSWORD}`;
  appendFileSync(path.join(target, 'postgresql.auto.conf'), `primary_conninfo = '${address}'\n`);
}

/** From here on every commit waits until the standby has it on its disk. */
async function waitForStandby(primary: RunningServer): Promise<void> {
  await asSuperuser(primary, async (probe) => {
    await probe.rows("ALTER SYSTEM SET synchronous_standby_names = '*'");
    await probe.rows('SELECT pg_reload_conf()');
    await eventually(
      async () => {
        const [row] = await probe.rows<{ sync_state: string }>('SELECT sync_state FROM pg_stat_replication');
        return row?.sync_state === 'sync';
      },
      { withinMs: 30_000, what: 'the standby' },
    );
  });
}

async function asSuperuser<T>(
  { url }: RunningServer,
  work: (probe: DatabaseProbe) => Promise<T>,
): Promise<T> {
  const probe = await DatabaseProbe.connect(url);
  return work(probe).finally(() => probe.close());
}
