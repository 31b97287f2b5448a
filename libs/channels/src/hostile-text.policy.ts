import type { InboundMessage } from '@countersign/contracts';

/** What had to be done to a text before it could be stored; the message carries it so a reviewer knows. */
export type TextFlag = Exclude<InboundMessage['flags'][number], 'provider-time-implausible'>;

/** Bytes of UTF-8 an inbound text may have on the bus. */
export const MAX_TEXT_BYTES = 64 * 1024;

/**
 * Makes any string storable and echoable: NUL removed (Postgres refuses it), lone surrogates replaced by U+FFFD (no UTF-8
 * has them), cut at {@link MAX_TEXT_BYTES} between characters. Everything else stays byte for byte (IN-08).
 */
export function cleanText(raw: string, maxBytes = MAX_TEXT_BYTES): { text: string; flags: TextFlag[] } {
  const flags: TextFlag[] = [];
  let text = raw;
  if (text.includes('\0')) {
    text = text.replaceAll('\0', '');
    flags.push('nul-removed');
  }
  if (!text.isWellFormed()) {
    text = text.toWellFormed();
    flags.push('surrogate-replaced');
  }
  const cut = cutToBytes(text, maxBytes);
  if (cut.length < text.length) flags.push('truncated');
  return { text: cut, flags };
}

/** A name, title or other short field, cleaned and cut to `maxLength` characters; undefined when nothing is left. */
export function cleanField(raw: unknown, maxLength: number): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const { text } = cleanText(raw);
  const short = text.length > maxLength ? text.slice(0, maxLength).toWellFormed() : text;
  return short.trim() === '' ? undefined : short;
}

function cutToBytes(text: string, maxBytes: number): string {
  if (text.length * 3 <= maxBytes) return text;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return text;
  // A continuation byte (10xxxxxx) at the cut belongs to the character before it: step back to where that one starts.
  let end = maxBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0b1100_0000) === 0b1000_0000) end -= 1;
  return new TextDecoder().decode(bytes.subarray(0, end));
}
