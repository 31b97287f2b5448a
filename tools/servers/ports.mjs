import net from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** A port on loopback nobody listens on now; the system picks it. */
export function freePort() {
  return listenOnce(0);
}

/** Whether nobody listens on this loopback port now. */
export async function isPortFree(port) {
  return (await listenOnce(port).catch(() => undefined)) !== undefined;
}

function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });
}
