import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '@countersign/testing';
import type { Fault } from '../faults/fault.js';
import { TcpProxy } from '../proxy/tcp-proxy.js';
import { PASSWORD, postgresAt } from './addresses.js';
import { asSuperuser, baseBackup } from './base-backup.js';
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
    const copy = path.join(folder, 'standby');
    await baseBackup(primary, path.join(folder, 'primary'), copy);
    makeStandby(copy, primary);
    const standby = await startPostgres({ dir: copy, ...options });
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

/** The copy follows the primary from now on. */
function makeStandby(folder: string, primary: RunningServer): void {
  const cluster = path.join(folder, 'cluster');
  writeFileSync(path.join(cluster, 'standby.signal'), '');
  const address = `host=127.0.0.1 port=${primary.port} user=postgres password=${PASSWORD}`;
  appendFileSync(path.join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${address}'\n`);
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
