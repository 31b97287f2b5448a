import type { MediaPart } from './media-links.js';

/** What a browser shows by itself and cannot be made to run. Everything else is a download of plain bytes. */
const SHOWN: readonly string[] = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  ...['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/aac', 'audio/wav', 'audio/webm'],
  ...['audio/opus', 'video/mp4', 'video/webm', 'video/3gpp', 'video/quicktime'],
];

/** Whether the workspace may show it in place. */
export const isShown = (type: string): boolean => SHOWN.includes(type);

/**
 * Headers of a file from outside: never run, never guessed at, never framed, kept by this browser alone (AU-03).
 * @param until Unix seconds: when the link ends
 */
export function mediaHeaders(
  part: MediaPart,
  stored: string,
  { until, now }: { until: number; now: number },
): Record<string, string> {
  const type = part === 'thumbnail' ? 'image/webp' : stored;
  const shown = isShown(type);
  return {
    'content-type': shown ? type : 'application/octet-stream',
    'content-disposition': shown ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': `private, max-age=${Math.max(0, until - Math.ceil(now / 1_000))}, immutable`,
    'accept-ranges': 'bytes',
  };
}
