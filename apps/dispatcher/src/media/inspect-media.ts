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

/** It calls itself an image and cannot be decoded, or not within limits. */
export class UnreadableMedia extends Error {
  override readonly name = 'UnreadableMedia';
}

/**
 * Looks at a file: its type, and of an image its size as shown and a small WebP without anything the camera wrote into it.
 * @throws UnreadableMedia
 */
export async function inspectMedia(kind: MessageKind, bytes: Buffer): Promise<Inspected> {
  const type = baseType((await fileTypeFromBuffer(bytes))?.mime);
  if (!isDecoded(kind, type)) return { type };
  try {
    const { data: thumbnail } = await sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: THUMBNAIL, height: THUMBNAIL, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const { autoOrient } = await sharp(bytes, { limitInputPixels: PIXELS }).metadata();
    return { type, image: { ...autoOrient, thumbnail } };
  } catch {
    // Sent as a document it is looked at as one: the bytes are what matters.
    if (kind === 'document') return { type };
    // Never its message: it may quote what the file says of itself.
    throw new UnreadableMedia('the image cannot be decoded');
  }
}
