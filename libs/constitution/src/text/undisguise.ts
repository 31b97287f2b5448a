import { ViewBuilder, type View } from './view.js';

type Knows = (word: string) => boolean;

/** Digits and signs written for letters; where two letters are meant, both are tried. */
const LEET: readonly Record<string, string>[] = [
  { '0': 'o', '1': 'i', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '!': 'i', '|': 'l', '+': 't', '€': 'e', '£': 'l', '(': 'c', '*': '' },
  { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'l', '|': 'i' },
]; // prettier-ignore
const CHUNK = /\S+/g;
const LETTER = /\p{L}/u;
/** Four or more single characters in a row, each apart from the next. */
const SPACED = /(?<![\p{L}\p{N}])[\p{L}\d@$!](?:[ \t.\-_*/|,~+·•]{1,3}[\p{L}\d@$!'](?![\p{L}\p{N}])){3,}/gu;
const WIDE_GAP = /[ \t.\-_*/|,~+·•]{2,3}/;
const LONGEST = 4_000;

/**
 * The view with disguised words written plainly, or undefined when there are none. A word is only rewritten when that makes a
 * known word of an unknown one, so ordinary codes, names and prices stay as they are.
 */
export function undisguised(view: View, knows: Knows): View | undefined {
  const out = new ViewBuilder();
  let changed = false;
  let last = 0;
  const put = (from: number, to: number, words: string): void => {
    out.copy(view, last, from);
    out.add(words, view.starts[from]!, view.ends[to - 1]!);
    last = to;
    changed = true;
  };
  const spaced = [...view.text.matchAll(SPACED)].map((match) => {
    const { index, 0: all } = match;
    return { from: index, to: index + all.length, words: despaced(all, knows) };
  });
  const loose = isLeet(view.text);
  let next = 0;
  for (const { index, 0: chunk } of view.text.matchAll(CHUNK)) {
    while (next < spaced.length && spaced[next]!.from < index + chunk.length) {
      const { from, to, words } = spaced[next]!;
      if (words && from >= last) put(from, to, words);
      next += 1;
    }
    if (index < last) continue;
    const from = index + (/^["'«“(¿¡[{<]*/.exec(chunk)?.[0].length ?? 0);
    const core = chunk.slice(from - index).replace(/[)\]}>"'»”.,;:?…]+$/, '');
    const words = core && plainWord(core, knows, loose);
    if (words) put(from, from + core.length, words);
  }
  if (!changed) return undefined;
  out.copy(view, last, view.text.length);
  return out.build();
}

/** One run of characters without a space as the known word or words it disguises. */
function plainWord(chunk: string, knows: Knows, loose: boolean): string | undefined {
  if (/^\p{L}(?:[.\-_*~·•|+,/]\p{L}){3,}$/u.test(chunk)) return chunk.replace(/[^\p{L}]/gu, '');
  if (loose && /\d/.test(chunk) && chunk.length < 20) return unleet(chunk, knows);
  if (chunk.length < 3 || chunk.length > LONGEST || !LETTER.test(chunk) || /:\/\/|\w@\w+\./.test(chunk))
    return undefined;
  if (
    /^[a-z]+$/.test(chunk)
      ? knows(chunk)
      : chunk.split(/[^\p{L}]+/u).every((part) => part.length > 2 && knows(part))
  )
    return undefined;
  const bare = chunk.replace(/[!]+$/, '');
  const candidates = [chunk, bare].flatMap((one) => [
    one.replace(/[^\p{L}]+/gu, ''),
    ...LEET.map((table) => [...one].map((sign) => table[sign] ?? sign).join('')).flatMap((plain) => [
      plain,
      plain.replace(/[^\p{L}]+/gu, ''),
    ]),
  ]);
  const squeezed = candidates.flatMap((one) => [
    one.replace(/(.)\1{2,}/g, '$1'),
    one.replace(/(.)\1+/g, '$1'),
  ]);
  const known = [...candidates, ...squeezed].find(
    (one) => one !== chunk && one.length > 2 && /^\p{L}+$/u.test(one) && knows(one),
  );
  if (known) return known;
  const letters = candidates.find((one) => one.length >= 9 && /^[a-z]+$/.test(one));
  return letters && segmented(letters, knows, 3);
}

/** True for a text that is written in digits for letters throughout: three words of that kind and every fourth word. */
function isLeet(text: string): boolean {
  const words = text.match(/\S+/g) ?? [];
  const mixed = words.filter((word) =>
    /^[^\p{L}\d]*(?:\p{L}+\d|\d+\p{L})[\p{L}\d'’]*[^\p{L}\d]*$/u.test(word),
  ).length;
  return mixed >= 3 && mixed * 4 >= words.length;
}

/** The known word among the ways to read it, else the first way. */
function unleet(chunk: string, knows: Knows): string {
  const ways = LEET.map((table) => [...chunk].map((sign) => table[sign] ?? sign).join(''));
  return ways.find(knows) ?? ways[0]!;
}

/** Spaced-out letters as words; wider gaps part them, otherwise the known words in it do. */
function despaced(run: string, knows: Knows): string | undefined {
  // The widest separator in use stands between words: "i.g.n.o.r.e a.l.l", "i g n o r e   a l l".
  const wide = WIDE_GAP.test(run) ? WIDE_GAP : /[^\s\p{L}\d@$!']/u.test(run) ? /\s+/ : undefined;
  const gap = wide ? run.split(wide) : [run];
  const words = gap.map((part) => {
    const joined = part.replace(/[ \t.\-_*/|,~+·•]/g, '');
    if (/^\d+$/.test(joined)) return joined;
    const plain = LEET.map((table) => [...joined].map((sign) => table[sign] ?? sign).join(''));
    const letters = [joined, ...plain].find((one) => /^[a-z]+$/.test(one));
    if (!letters) return joined;
    return knows(letters) ? letters : (segmented(letters, knows, 2) ?? letters);
  });
  return words.some((word) => word.split(' ').some((one) => one.length > 2 && knows(one)))
    ? words.join(' ')
    : undefined;
}

/** Letters cut into known words, longest first; undefined when something is left over. @param least shortest word but `a`, `i`, `e`, `o`, `y` */
function segmented(letters: string, knows: Knows, least: number): string | undefined {
  if (letters.length > 400) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let begin = Math.max(0, end - 18); begin < end; begin += 1) {
      const before = best[begin];
      if (!before) continue;
      const word = letters.slice(begin, end);
      if (
        !(word.length >= least
          ? knows(word)
          : word.length === 2
            ? SHORTEST.has(word)
            : /^[aieoy]$/.test(word))
      )
        continue;
      if (!best[end] || before.length + 1 < best[end]!.length) best[end] = [...before, word];
    }
  }
  const words = best[letters.length];
  return words && words.length > 1 && letters.length / words.length >= 2.5 ? words.join(' ') : undefined;
}

const SHORTEST = new Set(['me', 'my', 'to', 'of', 'in', 'is', 'it', 'do', 'no', 'go', 'we', 'us', 'up', 'as', 'at', 'on', 'or', 'be', 'am', 'de', 'la', 'el', 'en', 'te', 'tu', 'mi', 'un', 'es', 'lo', 'le', 'se', 'os', 'as', 'da', 'um', 'eu', 'ao', 'su']); // prettier-ignore
