import { cutPower } from './cut.js';
import { LoopDisk } from './loop-disk.js';
import { natsStore } from './nats-store.js';
import { postgresStore } from './postgres-store.js';
import type { Store } from './store.js';

const WRITES = 300;
const reason = LoopDisk.whyNot();
if (reason) process.stderr.write(`\n!!! the power cut was NOT tried: ${reason}; run it as root\n`);
const wherePossible = reason ? it.skip : it;

describe('a power cut right after an acknowledgement', () => {
  const cut = (store: Store) => cutPower(store, WRITES);

  wherePossible('loses nothing that Postgres acknowledged', async () => {
    expect(await cut(postgresStore({ lazy: false }))).toMatchObject({ acknowledged: WRITES, kept: WRITES });
  });

  wherePossible('loses nothing the bus acknowledged, and the same events again are still known', async () => {
    const { kept, recognised } = await cut(natsStore({ lazy: false }));
    expect({ kept, recognised }).toEqual({ kept: WRITES, recognised: WRITES });
  });

  wherePossible('is seen to lose what a store acknowledged before it was on the disk', async () => {
    expect((await cut(postgresStore({ lazy: true }))).kept).toBeLessThan(WRITES);
    expect((await cut(natsStore({ lazy: true }))).kept).toBeLessThan(WRITES);
  });
});
