import fs from 'node:fs';
import net from 'node:net';

/**
 * Holds a folder for this process; the system lets go when the process ends, however it ends.
 * @returns {Promise<{ release(): void } | { heldBy: number }>} `heldBy` is the pid of the process that has it
 */
export async function holdFolder(folder, purpose) {
  const { dev, ino } = fs.statSync(folder);
  // An abstract socket: no file is left behind, and only one process can have the name.
  const name = `\0countersign-${purpose}-${dev}-${ino}`;
  for (;;) {
    const server = await listen(name);
    if (server) return { release: () => server.close() };
    const heldBy = await askHolder(name);
    if (heldBy) return { heldBy };
  }
}

function listen(name) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.end(String(process.pid)));
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(name, () => resolve(server.unref()));
  });
}

function askHolder(name) {
  return new Promise((resolve) => {
    let answer = '';
    net
      .connect(name)
      .on('data', (data) => (answer += data))
      .on('error', () => resolve(undefined))
      .on('close', () => resolve(Number(answer) || undefined));
  });
}
