import { DatabaseProbe } from '@countersign/testing';
import { startPostgres } from '../servers/server-starters.js';
import type { Store, StoreClient } from './store.js';

const PASSWORD = 'power-cut';

/** @param lazy commits are acknowledged before they are on the disk */
export function postgresStore({ lazy }: { lazy: boolean }): Store {
  const connect = async (url: string): Promise<StoreClient> => {
    const probe = await DatabaseProbe.connect(url);
    await probe.rows('CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY, words text)');
    if (lazy) await beLazy(probe);
    return {
      async write(n) {
        await probe.rows('INSERT INTO written VALUES ($1, $2)', [n, `write number ${n}`]);
      },
      async count() {
        const [row] = await probe.rows<{ n: number }>('SELECT count(*)::int AS n FROM written');
        return row!.n;
      },
      close: () => probe.close().catch(() => undefined),
    };
  };
  return {
    name: lazy ? 'Postgres, synchronous_commit=off' : 'Postgres, as we start it',
    expected: lazy ? 'loses-some' : 'keeps-all',
    start: (dir) => startPostgres({ dir, superuserPassword: PASSWORD }),
    prepare: ({ url }) => connect(url),
    reopen: ({ url }) => connect(url),
  };
}

/** Commits no longer wait for the disk, and what flushes behind their back is slow: the cut always finds something missing. */
async function beLazy(probe: DatabaseProbe): Promise<void> {
  await probe.rows('SET synchronous_commit = off');
  await probe.rows("ALTER SYSTEM SET wal_writer_delay = '10s'");
  await probe.rows('SELECT pg_reload_conf()');
}
