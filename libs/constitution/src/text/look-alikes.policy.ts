/**
 * Letters of other alphabets, and symbols, that a reader takes for a Latin letter: the part of Unicode's `confusables.txt`
 * (UTS #39) that people use to disguise Latin words, and small capitals and turned letters, which it leaves out. Each entry is the
 * Latin letter and then its doubles, in lower case after NFKC.
 */
const DOUBLES = [
  'aаαɑᴀɐⱥӓ', 'bьвᏼʙƅɓⲃβ♭', 'cсϲᴄⅽƈ¢ↄɔς', 'dԁɗᴅⅾđɖժ', 'eеєεҽ℮ᴇɛəǝɘҿ', 'fғꜰƒϝɟẝ', 'gɡցɢǥɠᶃƃ', 'hһհнʜħɥⱨ', 'iіıɪιɩⅰɨ',
  'jјʝᴊյɉ', 'kкκᴋƙⱪ', 'lⅼʟӏłɭḷⱡɫ', 'mмᴍⅿɯʍ', 'nпηɴռոŋɲи', 'oоοօσᴏ०০௦ഠøθⲟ', 'pрρᴘƿþ', 'qԛգɋզ', 'rгᴦʀɹɼя', 'sѕꜱʂ§ꮪ',
  'tтτᴛŧʇ†ƭ', 'uυսᴜʋцμ∪', 'vνѵᴠⅴ∨ᴧ', 'wѡԝᴡωшɰ', 'xхχⅹҳ', 'yуүγʏʎყ', 'zᴢʐƶȥ',
]; // prettier-ignore

/** Letters whose mark is what makes them look like another one. */
const MARKED: Record<string, string> = { ǫ: 'q', ɋ: 'q' };

const LATIN_OF = new Map<string, string>(
  DOUBLES.flatMap((line) => {
    const [letter, ...doubles] = [...line];
    return doubles.map((double): [string, string] => [double, letter!]);
  }),
);

/** Blocks of letters in boxes and flags that compatibility forms leave alone: first code point, length 26. */
const BLOCKS = [0x1f150, 0x1f170, 0x1f1e6, 0xe0041, 0xe0061];

/** Characters a reader does not see: zero width, joiners, direction marks, soft hyphen, variation selectors, fillers. */
const INVISIBLE =
  /^[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{1D173}-\u{1D17A}\u{E0100}-\u{E01EF}]$/u;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4`\u2032]/g;
const MARKS = /\p{M}/gu;

/** What a reader sees in one character, in plain lower-case Latin letters where it can be read as such; empty for what is not seen. */
export function plainLetters(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character.toLowerCase();
  if (INVISIBLE.test(character)) return '';
  if (MARKED[character]) return MARKED[character];
  const block = BLOCKS.find((first) => code >= first && code < first + 26);
  if (block !== undefined) return String.fromCharCode(97 + code - block);
  // Tag characters spell ASCII that no font draws.
  if (code > 0xe0000 && code < 0xe007f) return String.fromCharCode(code - 0xe0000).toLowerCase();
  const folded = character.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '');
  return [...folded].map((one) => LATIN_OF.get(one) ?? one).join('').replace(APOSTROPHES, "'"); // prettier-ignore
}
