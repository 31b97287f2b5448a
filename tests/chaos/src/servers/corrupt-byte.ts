import { closeSync, fstatSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Changes one byte in the middle of a stream's newest block file. The server must not be running. */
export function corruptByte(store: string, stream: string): void {
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' });
  const block = files
    .filter((file) => file.includes(`/${stream}/msgs/`) && file.endsWith('.blk'))
    .sort()
    .at(-1);
  if (!block) throw new Error(`no block file of ${stream}`);
  const handle = openSync(path.join(store, block), 'r+');
  try {
    const middle = Math.floor(fstatSync(handle).size / 2);
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, middle);
    writeSync(handle, Buffer.from([byte[0]! ^ 0xff]), 0, 1, middle);
  } finally {
    closeSync(handle);
  }
}
