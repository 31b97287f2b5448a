import type { MessageKind } from '@countersign/contracts';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { baseType, isDecoded } from './media-type.policy.js';

/** Pixels an image may have (AU-03): a bomb says small and decodes large. */
const PIXELS = 50_000_000;
/** Longest side of the small picture, in pixels: twice what the workspace shows. */
const THUMBNAIL = 640;

// No decoder but those of the images we show: every other one is a door.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    ...['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'],
    ...['VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer'],
  ],
});
sharp.concurrency(1);
sharp.cache(false);

/** What a file is by its bytes. */
export interface Inspected {
  type: string;
  image?: { width: number; height: number; thumbnail: Buffer };
}

/** Seconds a decoder may take. */
const DECODE_SECONDS = 10;
/** One picture at a time: decoding is what takes memory and the threads that sends need too. */
let decoding: Promise<unknown> = Promise.resolve();

/**
 * Looks at a file: its type, and of an image its size as shown and a small WebP without anything the camera wrote into it. What calls
 * itself an image and cannot be decoded, or not within limits, is plain bytes: kept, and shown to nobody's browser as a picture.
 */
export async function inspectMedia(kind: MessageKind, bytes: Buffer): Promise<Inspected> {
  const type = baseType((await fileTypeFromBuffer(bytes))?.mime);
  if (!isDecoded(kind, type)) return { type };
  const image = decoding.then(() => decode(bytes));
  decoding = image.catch(() => undefined);
  try {
    return { type, image: await image };
  } catch {
    // Never its message: it may quote what the file says of itself.
    return { type: baseType(undefined) };
  }
}

async function decode(bytes: Buffer): Promise<NonNullable<Inspected['image']>> {
  const limits = { limitInputPixels: PIXELS, failOn: 'error', pages: 1 } as const;
  const thumbnail = await sharp(bytes, limits)
    .timeout({ seconds: DECODE_SECONDS })
    .autoOrient()
    .resize({ width: THUMBNAIL, height: THUMBNAIL, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
  const { autoOrient } = await sharp(bytes, limits).metadata();
  return { ...autoOrient, thumbnail };
}
