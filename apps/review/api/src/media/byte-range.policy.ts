/** A piece of a file: first and last byte, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The one range a player asks for (RFC 9110 §14.1.2); several at once are answered with the whole file, which is allowed.
 * @returns `unsatisfiable` where the file has no such bytes, undefined where the whole file is the answer
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  return start < size && end >= start ? { start, end } : 'unsatisfiable';
}
