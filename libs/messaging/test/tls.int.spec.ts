import { createServer, connect as dial, type AddressInfo, type Server } from 'node:net';
import { ThrowawayServers } from '@countersign/testing';
import { connectNats } from '../src/connection.js';

describe('a bus that was asked for by tls://', () => {
  let servers: ThrowawayServers;
  let line: Server;
  let overheard = '';

  beforeAll(async () => {
    servers = await ThrowawayServers.start('nats');
    const { port } = new URL(servers.nats.url);
    line = createServer((socket) => {
      const bus = dial(Number(port), '127.0.0.1');
      socket.on('data', (bytes) => (overheard += bytes.toString('latin1')));
      for (const end of [socket, bus]) end.on('error', () => undefined);
      socket.pipe(bus).pipe(socket);
    });
    await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    line.close();
    await servers.stop();
  });

  const through = (scheme: string) => {
    const { port } = line.address() as AddressInfo;
    const password = 'heard-by-nobody-on-the-way';
    return connectNats({ url: `${scheme}://127.0.0.1:${port}`, user: 'test', password }, 'test');
  };

  test('SE-11: is never told a password in clear, even where it says that it speaks no TLS', async () => {
    await expect(through('tls')).rejects.toThrow();
    expect(overheard.length).toBeGreaterThan(0);
    expect(overheard).not.toContain('heard-by-nobody');

    // The same line, without TLS: what the test above would have overheard.
    await (await through('nats')).close();
    expect(overheard).toContain('heard-by-nobody-on-the-way');
  });
});
