import type { MessageKind } from '@countersign/contracts';

/** Images we decode ourselves; whatever else calls itself an image is kept as a file. */
const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** `audio/ogg; codecs=opus` is `audio/ogg` (AU-02); bytes that say nothing are just bytes. */
export function baseType(sniffed: string | undefined): string {
  const base = (sniffed ?? '').split(';')[0]!.trim().toLowerCase();
  return /^[a-z]+\/[a-z0-9.+-]{1,100}$/.test(base) ? base : 'application/octet-stream';
}

/** Whether something is decoded, to be shown small: only where it came as an image and is one by its bytes. */
export function isDecoded(kind: MessageKind, type: string): boolean {
  return (kind === 'image' || kind === 'sticker' || kind === 'document') && IMAGES.has(type);
}
