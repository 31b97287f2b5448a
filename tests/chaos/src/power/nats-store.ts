import { BusProbe } from '@countersign/testing';
import { startNats } from '../servers/server-starters.js';
import type { Store, StoreClient } from './store.js';

const SUBJECT = 'cs.inbound.message.v1.7.main.c_power_cut';
const access = (url: string) => ({ url, user: 'test', password: 'test' });

/** @param lazy publishes are acknowledged before they are on the disk: the server's own default */
export function natsStore({ lazy }: { lazy: boolean }): Store {
  return {
    name: lazy ? 'NATS, its default sync' : 'NATS, as we start it',
    expected: lazy ? 'loses-some' : 'keeps-all',
    start: (dir) => startNats({ dir, throwAway: lazy }),
    prepare: async ({ url }) => client(await BusProbe.onNewServer(access(url))),
    reopen: async ({ url }) => client(await BusProbe.connect(access(url))),
  };
}

function client(probe: BusProbe): StoreClient {
  const publish = (n: number) => probe.publishAgain(SUBJECT, `{"write":${n}}`, `power-cut-${n}`);
  return {
    async write(n) {
      await publish(n);
    },
    // The stream itself may be gone, too: then nothing was kept.
    count: () => probe.messagesIn('INBOUND').catch(() => 0),
    async recognised(writes) {
      let known = 0;
      for (let n = 1; n <= writes; n++) {
        const { duplicate } = await publish(n).catch(() => ({ duplicate: false }));
        if (duplicate) known += 1;
      }
      return known;
    },
    close: () => probe.close(),
  };
}
