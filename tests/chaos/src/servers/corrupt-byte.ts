import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Changes one byte of what one stored message says, in the middle of a stream's newest block file. The server must not be running.
 * Bytes between the messages are another matter: a damaged length hides what comes after it, or keeps the server from starting.
 *
 * @param words the byte is in the first place behind the middle where these stand
 */
export function corruptByte(store: string, stream: string, words: string): void {
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' });
  const block = files
    .filter((file) => file.includes(`/${stream}/msgs/`) && file.endsWith('.blk'))
    .sort()
    .at(-1);
  if (!block) throw new Error(`no block file of ${stream}`);
  const file = path.join(store, block);
  const bytes = readFileSync(file);
  const at = bytes.indexOf(words, Math.floor(bytes.length / 2));
  if (at === -1) throw new Error(`no message of ${stream} says so`);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([bytes[at]! ^ 0xff]), 0, 1, at);
  closeSync(handle);
}
