import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseProbe } from '@countersign/testing';
import type { RunningServer } from './server-starters.js';

/**
 * A base backup of a running database into another folder, by hand: the server's own tool for it does not come with the
 * package we install. Both folders are as `startPostgres` takes them.
 */
export async function baseBackup(server: RunningServer, from: string, to: string): Promise<void> {
  const [source, target] = [path.join(from, 'cluster'), path.join(to, 'cluster')];
  await asSuperuser(server, async (probe) => {
    await probe.rows("SELECT pg_backup_start('chaos', true)");
    mkdirSync(to, { mode: 0o711 });
    // Files come and go while it is copied: what the log says about them is copied last, and complete.
    cpSync(source, target, { recursive: true, filter: (file) => !file.endsWith('/pg_wal') });
    const [stopped] = await probe.rows<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    cpSync(path.join(source, 'pg_wal'), path.join(target, 'pg_wal'), { recursive: true });
    writeFileSync(path.join(target, 'backup_label'), stopped!.labelfile);
  });
  chmodSync(target, 0o700);
  for (const file of ['postmaster.pid', 'postmaster.opts']) rmSync(path.join(target, file), { force: true });
}

export async function asSuperuser<T>(
  { url }: RunningServer,
  work: (probe: DatabaseProbe) => Promise<T>,
): Promise<T> {
  const probe = await DatabaseProbe.connect(url);
  return work(probe).finally(() => probe.close());
}
