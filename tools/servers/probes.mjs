import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from './ports.mjs';

/** How each kind of server is asked whether it serves: what we send, and what a ready one answers. */
export const PROBES = {
  // INFO comes first and unasked, once JetStream has recovered its streams.
  nats: { send: '', ready: (answer) => answer.startsWith('INFO ') },
  // A start-up packet: 'R' asks for a password, 'E' says "starting up".
  postgres: { send: startupPacket(), ready: (answer) => answer.startsWith('R') },
  // Without the password a ready server says NOAUTH; one that reads its files says LOADING.
  redis: { send: 'PING\r\n', ready: (answer) => /^(\+PONG|-NOAUTH)/.test(answer) },
};

/** Resolves when the server on this loopback port serves; gives up when `signal` aborts. */
export async function untilReady(probe, port, signal) {
  while (!signal.aborted) {
    if (await answers(probe, port)) return;
    await sleep(20, undefined, { signal }).catch(() => undefined);
  }
}

function answers({ send, ready }, port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, LOOPBACK, () => socket.write(send));
    const settle = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.once('data', (data) => settle(ready(data.toString('latin1'))));
    socket.once('error', () => settle(false));
    socket.once('end', () => settle(false));
  });
}

function startupPacket() {
  const body = Buffer.from('\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}
