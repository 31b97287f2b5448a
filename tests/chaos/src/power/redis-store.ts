import net from 'node:net';
import { startRedis } from '../servers/server-starters.js';
import type { Store, StoreClient } from './store.js';

/** Nothing that matters is in Redis; how much it keeps is worth knowing. */
export function redisStore(): Store {
  return {
    name: 'Redis, as we start it',
    expected: 'informs',
    start: (dir) => startRedis({ dir }),
    prepare: ({ port }) => connect(port),
    reopen: ({ port }) => connect(port),
  };
}

async function connect(port: number): Promise<StoreClient> {
  const socket = net.connect(port, '127.0.0.1');
  let answered: (answer: string) => void = () => undefined;
  socket.on('data', (data) => answered(data.toString()));
  socket.on('close', () => answered('-closed'));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  // One question at a time, so every answer is one line that belongs to the last question.
  const ask = (command: string): Promise<string> => {
    const answer = new Promise<string>((resolve) => (answered = resolve));
    socket.write(`${command}\r\n`);
    return answer;
  };
  return {
    async write(n) {
      if ((await ask(`SET write-${n} ${n}`)) !== '+OK\r\n') throw new Error('redis refused a write');
    },
    count: async () => Number((await ask('DBSIZE')).slice(1)),
    close: async () => void socket.destroy(),
  };
}
