import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunningServer } from '../servers/server-starters.js';
import { LoopDisk } from './loop-disk.js';
import { killTree } from './process-tree.js';
import type { Store } from './store.js';

const DISK_MB = 512;

/** What one power cut did to one store. */
export interface Cut {
  store: string;
  expected: Store['expected'];
  /** Writes the server had acknowledged. */
  acknowledged: number;
  /** Of those, how many were there afterwards. */
  kept: number;
  /** Of those, how many ids the server recognised afterwards; only stores that promise it. */
  recognised?: number;
  held: boolean;
  writesPerSecond: number;
  /** From the power coming back (the disk is mounted) until the server served. */
  recoveryMs: number;
}

/**
 * Cuts the power of one server right after its last acknowledgement: every process ends, and of the disk only what was
 * flushed is left. Then starts it again from that disk and counts.
 */
export async function cutPower(store: Store, writes: number): Promise<Cut> {
  const place = mkdtempSync(path.join(os.tmpdir(), 'countersign-power-'));
  chmodSync(place, 0o711);
  const disks: LoopDisk[] = [];
  const running: RunningServer[] = [];
  try {
    const before = LoopDisk.make(place, 'before', DISK_MB);
    disks.push(before);
    const server = await store.start(path.join(before.folder, 'data'));
    running.push(server);
    const writesPerSecond = await write(store, server, before, writes);
    const after = before.copyAsAfterPowerCut('after');
    disks.push(after);
    const begun = performance.now();
    const again = await store.start(path.join(after.folder, 'data'));
    const recoveryMs = performance.now() - begun;
    running.push(again);
    return { ...(await count(store, again, writes)), writesPerSecond, recoveryMs };
  } finally {
    await Promise.all(running.map((server) => server.kill()));
    for (const disk of disks) await disk.remove();
    rmSync(place, { recursive: true, force: true });
  }
}

async function write(store: Store, server: RunningServer, disk: LoopDisk, writes: number): Promise<number> {
  const client = await store.prepare(server);
  // What is there before the first write is not what is asked about.
  disk.sync();
  const begun = performance.now();
  for (let n = 1; n <= writes; n++) await client.write(n);
  const seconds = (performance.now() - begun) / 1_000;
  killTree(server.pid);
  await client.close();
  return Math.round(writes / seconds);
}

async function count(
  store: Store,
  server: RunningServer,
  writes: number,
): Promise<Omit<Cut, 'writesPerSecond' | 'recoveryMs'>> {
  const client = await store.reopen(server);
  try {
    const kept = await client.count();
    const recognised = await client.recognised?.(writes);
    const all = kept === writes && (recognised ?? writes) === writes;
    const held = { 'keeps-all': all, 'loses-some': kept < writes, informs: true }[store.expected];
    return { store: store.name, expected: store.expected, acknowledged: writes, kept, recognised, held };
  } finally {
    await client.close();
  }
}
