import { ViewBuilder, type View } from './view.js';

type Knows = (word: string) => boolean;

const BASE64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,}={0,2}/g;
const HEX = /(?<![0-9a-zA-Z])(?:0x|\\x)?[0-9a-f]{2}(?:[\s:,]?(?:0x|\\x)?[0-9a-f]{2}){5,}(?![0-9a-zA-Z])/gi;
const PERCENT = /(?:%[0-9a-f]{2}|[A-Za-z0-9.+_-]){6,}/gi;
const ENTITIES = /(?:&#x?[0-9a-f]{2,6};\s?){3,}/gi;
const ESCAPES = /(?:\\u\{?[0-9a-f]{4,5}\}?){3,}/gi;
const BINARY = /(?<!\d)[01]{8}(?:\s?[01]{8}){3,}(?!\d)/g;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MOST = 4_000;

/** What encoded parts of a text say, each in place of the original characters it was written with. */
export function decoded(text: string, knows: Knows): { text: string; start: number; end: number }[] {
  const kinds: [RegExp, (run: string) => string | undefined][] = [
    [BASE64, (run) => utf8(base64(run))],
    [HEX, (run) => utf8(run.replace(/0x|\\x|[\s:,]/gi, '').match(/../g)?.map((pair) => parseInt(pair, 16)))],
    [PERCENT, (run) => (run.split('%').length > 3 ? utf8(percent(run)) : undefined)],
    [ENTITIES, (run) => codePoints(run.match(/x?[0-9a-f]{2,6}(?=;)/gi), (one) => (/^x/i.test(one) ? parseInt(one.slice(1), 16) : Number(one)))],
    [ESCAPES, (run) => codePoints(run.match(/[0-9a-f]{4,5}/gi), (one) => parseInt(one, 16))],
    [BINARY, (run) => utf8(run.match(/[01]{8}/g)?.map((byte) => parseInt(byte, 2)))],
  ]; // prettier-ignore
  return kinds.flatMap(([shape, read]) =>
    [...text.matchAll(shape)].flatMap(({ index, 0: run }) => {
      const said = run.length <= MOST ? read(run) : undefined;
      if (!said || !readable(said, knows)) return [];
      return [{ text: said, start: index, end: index + run.length }];
    }),
  );
}

/**
 * The view read backwards, or with its letters shifted (ROT13 and every other Caesar shift), where that turns a text nobody could
 * read into one that can be read; undefined where it was readable or stays not.
 */
export function unscrambled(view: View, knows: Knows): View | undefined {
  const before = readability(view.text, knows);
  const runs = [...view.text.matchAll(/[a-z]+(?:[^a-z]+[a-z]+)*/g)];
  if (runs.length === 0) return undefined;
  if (before >= 0.5) return foreignWords(view, knows);
  const shifted = Array.from({ length: 25 }, (_, by) => rotated(view.text, by + 1));
  const backwards = [...view.text].reverse().join('');
  const best = [backwards, ...shifted]
    .map((text) => ({ text, score: readability(text, knows) }))
    .sort((one, other) => other.score - one.score)[0]!;
  if (best.score < 0.5 || best.score < before + 0.3) return foreignWords(view, knows);
  const out = new ViewBuilder();
  const { starts, ends } = view;
  if (best.text !== backwards) return { text: best.text, starts, ends };
  [...best.text].forEach((sign, index) => {
    const at = view.text.length - 1 - index;
    out.add(sign, starts[Math.max(0, at)] ?? 0, ends[Math.max(0, at)] ?? 0);
  });
  return out.build();
}

/** Words in ROT13 or written backwards inside a sentence that is plain otherwise; two of them at least, or it is chance. */
function foreignWords(view: View, knows: Knows): View | undefined {
  for (const read of [(word: string) => rotated(word, 13), (word: string) => [...word].reverse().join('')]) {
    const out = new ViewBuilder();
    let last = 0;
    let count = 0;
    for (const { index, 0: word } of view.text.matchAll(/[a-z]{3,}/g)) {
      if (knows(word)) continue;
      const plain = read(word);
      if (!knows(plain)) continue;
      out.copy(view, last, index);
      [...plain].forEach((sign) => out.add(sign, view.starts[index]!, view.ends[index + word.length - 1]!));
      last = index + word.length;
      count += 1;
    }
    if (count < 2) continue;
    out.copy(view, last, view.text.length);
    return out.build();
  }
  return undefined;
}

function rotated(text: string, by: number): string {
  return text.replace(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97),
  );
}

/** Share of the words of three letters or more that are known. */
function readability(text: string, knows: Knows): number {
  const words = text.slice(0, 600).match(/[a-z]{3,}/g) ?? [];
  return words.length === 0 ? 0 : words.filter(knows).length / words.length;
}

function readable(text: string, knows: Knows): boolean {
  const plain = text.replace(/[\p{L}\p{N}\p{P}\p{S}\s]/gu, '');
  if (plain.length > text.length * 0.05 || text.length < 5) return false;
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z]{2,}/g) ?? []; // prettier-ignore
  return (
    words.length > 0 && (words.filter(knows).length * 3 >= words.length || /^\+?[\d\s.-]{12,}$/.test(text))
  );
}

function base64(run: string): number[] | undefined {
  const sextets = [...run.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')].map((sign) => ALPHABET.indexOf(sign)); // prettier-ignore
  if (sextets.includes(-1)) return undefined;
  const bytes: number[] = [];
  for (let index = 0; index + 1 < sextets.length; index += 4) {
    const [one = 0, two = 0, three, four] = sextets.slice(index, index + 4);
    bytes.push((one << 2) | (two >> 4));
    if (three !== undefined) bytes.push(((two & 15) << 4) | (three >> 2));
    if (three !== undefined && four !== undefined) bytes.push(((three & 3) << 6) | four);
  }
  return bytes;
}

function percent(run: string): number[] {
  return (run.match(/%[0-9a-f]{2}|./gi) ?? []).map((one) =>
    one.length === 3 ? parseInt(one.slice(1), 16) : one === '+' ? 32 : one.charCodeAt(0),
  );
}

function codePoints(found: readonly string[] | null, value: (one: string) => number): string | undefined {
  const codes = (found ?? []).map(value);
  return codes.every((code) => code > 0 && code < 0x110000) ? String.fromCodePoint(...codes) : undefined;
}

/** UTF-8 as text; undefined for bytes that are no text. */
function utf8(bytes: readonly number[] | undefined): string | undefined {
  if (!bytes || bytes.length === 0 || bytes.some((byte) => byte < 9)) return undefined;
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}
