import type { Readable } from 'node:stream';
import { FILE_LIMIT } from '@countersign/contracts/capabilities';
import { Problem } from '@countersign/runtime';

/**
 * Reads an upload to its end.
 * @throws Problem 413 as soon as it is too large, 422 when nothing came
 */
export async function uploadBody(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > FILE_LIMIT)
      throw new Problem(413, 'too_large', `A file may have ${FILE_LIMIT / 1_024 / 1_024} MiB at most.`);
    chunks.push(chunk);
  }
  if (size === 0) throw new Problem(422, 'empty_file', 'The file is empty.');
  return Buffer.concat(chunks);
}
