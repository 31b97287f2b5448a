const BLOCK = 512;

/** What ends a tar archive. */
export const END_OF_ARCHIVE: Buffer = Buffer.alloc(2 * BLOCK);

/**
 * One file of a tar archive (POSIX ustar). Entries stand one behind the other, and so do gzip members: each part of an export is
 * packed by itself, and all of them in a row are one `.tar.gz`.
 * @param name at most 100 ASCII characters
 */
export function archived(name: string, content: Buffer, at: Date): Buffer {
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  head.write(name, 0, 100, 'ascii');
  head.write(octal(0o600, 7), 100);
  head.write(octal(0, 7), 108);
  head.write(octal(0, 7), 116);
  head.write(octal(content.length, 11), 124);
  head.write(octal(Math.floor(at.getTime() / 1_000), 11), 136);
  // The sum is taken with spaces where it will stand.
  head.write(' '.repeat(8), 148);
  head.write('0', 156);
  head.write('ustar\x0000', 257, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([head, content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)]);
}
