import sharp from 'sharp';

/** Longest side of a picture we send, in pixels: more than any phone shows. */
const LONGEST = 2_560;
/** Pixels an image may have (AU-03): a bomb says small and decodes large. */
const PIXELS = 50_000_000;
/** Seconds a decoder may take. */
const DECODE_SECONDS = 10;

// No decoder but those of the pictures people attach: every other one is a door.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.concurrency(1);
sharp.cache(false);

/** A picture as it will be sent. */
export interface PreparedPicture {
  bytes: Buffer;
  type: 'image/jpeg' | 'image/png';
  /** Pixels. */
  width: number;
  height: number;
}

/** One picture at a time: decoding is what takes memory and the threads that answer people need too. */
let decoding: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture again, upright and without what the camera wrote into it: when, where, with what (AU-03). WebP becomes what every
 * phone shows (AU-02).
 * @returns undefined where the bytes are no picture, or not within limits
 */
export async function preparePicture(type: string, bytes: Buffer): Promise<PreparedPicture | undefined> {
  const drawn = decoding.then(() => draw(type, bytes));
  decoding = drawn.catch(() => undefined);
  // Never its message: it may quote what the file says of itself.
  return drawn.catch(() => undefined);
}

async function draw(type: string, bytes: Buffer): Promise<PreparedPicture> {
  const source = sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', pages: 1 });
  const { hasAlpha } = await source.metadata();
  const size = { width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true } as const;
  const upright = source.timeout({ seconds: DECODE_SECONDS }).autoOrient().resize(size);
  const png = type === 'image/png' || hasAlpha;
  const { data, info } = await (
    png ? upright.png({ compressionLevel: 9 }) : upright.jpeg({ quality: 88 })
  ).toBuffer({ resolveWithObject: true });
  return { bytes: data, type: png ? 'image/png' : 'image/jpeg', width: info.width, height: info.height };
}
