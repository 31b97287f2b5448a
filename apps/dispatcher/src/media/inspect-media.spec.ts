import { crc32, deflateSync, gzipSync } from 'node:zlib';
import { SAMPLES } from '@countersign/simulators/samples/files';
import sharp from 'sharp';
import { inspectMedia } from './inspect-media.js';

const SCRIPT = '<script>alert(document.cookie)</script>';
const PNG = SAMPLES.small();
const JPEG = () => sharp(SAMPLES.picture()).jpeg().toBuffer();
const GIF = () => sharp(PNG).gif().toBuffer();

/** A PNG chunk, checksum included. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
const SIGNATURE = PNG.subarray(0, 8);
const HEADER_END = 8 + 25;
/** The small PNG with a chunk right after its header. */
const withChunk = (extra: Buffer) =>
  Buffer.concat([PNG.subarray(0, HEADER_END), extra, PNG.subarray(HEADER_END)]);
/** A PNG that says it has so many pixels a side, and holds this many bytes of zeroes, packed. */
function claims(side: number, zeroes: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(zeroes), { level: 9 }));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))]);
}
/** Entries of a JPEG's comment. */
async function commented(): Promise<Buffer> {
  const jpeg = await JPEG();
  const text = Buffer.from(`*/alert(1)/*${SCRIPT}`);
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

const inspect = async (bytes: Buffer, kind: 'image' | 'document' = 'image') => inspectMedia(kind, bytes);

describe('a file that is two things at once (AU-03)', () => {
  it.each([
    ['a PNG with a page behind it', () => Buffer.concat([PNG, Buffer.from(SCRIPT)]), 'image/png'],
    [
      'a PNG with a page in its text',
      () => withChunk(chunk('tEXt', Buffer.from(`Title\0${SCRIPT}`))),
      'image/png',
    ],
    ['a JPEG with a program in its comment', commented, 'image/jpeg'],
    [
      'a GIF with a page behind it',
      async () => Buffer.concat([await GIF(), Buffer.from(SCRIPT)]),
      'image/gif',
    ],
    [
      'a JPEG with an archive behind it',
      async () => Buffer.concat([await JPEG(), Buffer.from('PK\x03\x04classes.jar')]),
      'image/jpeg',
    ],
  ])('%s is the picture, and its small one has nothing of the other', async (_what, make, type) => {
    const found = await inspect(await make());
    expect(found.type).toBe(type);
    expect(found.image!.thumbnail.includes('script')).toBe(false);
    expect(found.image!.thumbnail.includes('PK\x03\x04')).toBe(false);
    expect(await sharp(found.image!.thumbnail).metadata()).toMatchObject({ format: 'webp' });
  });

  it.each([
    ['a page that begins like a GIF', () => Buffer.from(`GIF89a/*${SCRIPT}*/=1`)],
    ['a page that begins like a PNG', () => Buffer.concat([SIGNATURE, Buffer.from(SCRIPT)])],
    ['a page that begins like a JPEG', () => Buffer.from(`\xff\xd8\xff\xe0${SCRIPT}`, 'latin1')],
    ['a page', () => Buffer.from(`\ufeff<!doctype html>${SCRIPT}`)],
    [
      'a drawing that could run',
      () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    ],
    ['a drawing that could run, packed', () => gzipSync(`<svg>${SCRIPT}</svg>`)],
    ['a document that could run', () => Buffer.from(`%PDF-1.4\n/OpenAction << /JS (app.alert(1)) >>`)],
  ])('%s is no picture, and nobody decodes it', async (_what, make) => {
    const { type, image } = await inspect(make());
    expect(image).toBeUndefined();
    expect(type).toMatch(/^application\/(octet-stream|xml|gzip|pdf)$/);
  });
});

describe('a file that is far larger than it says (AU-03)', () => {
  it.each([
    ['100,000 pixels a side in a kilobyte', () => claims(100_000, 1_000)],
    ['50 megapixels and a little, all of them there', () => claims(7_100, 7_100 * (7_100 * 3 + 1))],
    ['a header of 2 billion pixels and no picture', () => claims(46_000, 0)],
  ])('%s: kept as plain bytes', async (_what, make) => {
    expect(await inspect(await make())).toEqual({ type: 'application/octet-stream' });
  });

  it.each([
    ['text of 64 MB packed into a PNG', () => withChunk(chunk('zTXt', packed('Comment\0\0')))],
    ['a colour profile of 64 MB packed into a PNG', () => withChunk(chunk('iCCP', packed('p\0\0')))],
  ])('%s: its picture is small all the same', async (_what, make) => {
    const { image } = await inspect(make());
    expect(image!.thumbnail.length).toBeLessThan(100_000);
  });

  it('an archive is not opened', async () => {
    const bomb = gzipSync(Buffer.alloc(64_000_000), { level: 9 });
    expect(await inspect(bomb, 'document')).toEqual({ type: 'application/gzip' });
  });

  it('and the one behind it is looked at as if nothing had been', async () => {
    await Promise.all([inspect(claims(100_000, 1_000)), inspect(Buffer.from('GIF89a'))]);
    expect(await inspect(PNG)).toMatchObject({ type: 'image/png' });
  });
});

function packed(prefix: string): Buffer {
  return Buffer.concat([Buffer.from(prefix, 'latin1'), deflateSync(Buffer.alloc(64_000_000), { level: 9 })]);
}
