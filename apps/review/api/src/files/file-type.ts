import { fileTypeFromBuffer } from 'file-type';

/** Names of one type that channels know by the other. */
const ALSO_CALLED: Record<string, string> = { 'audio/x-m4a': 'audio/mp4', 'audio/opus': 'audio/ogg' };
const UNKNOWN = 'application/octet-stream';

/** What a file is by its bytes; text is what reads as UTF-8 without control characters. */
export async function fileTypeOf(bytes: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) {
    const type = found.mime.split(';')[0]!.trim().toLowerCase();
    return ALSO_CALLED[type] ?? type;
  }
  return isText(bytes) ? 'text/plain' : UNKNOWN;
}

function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text);
  } catch {
    return false;
  }
}
