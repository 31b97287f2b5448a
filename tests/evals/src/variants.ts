type Change = (text: string, random: () => number) => string;

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;
const letters = (text: string, change: (letter: string) => string): string => text.replace(/\p{L}/gu, change);

const OPENERS: Record<string, readonly string[]> = {
  en: ['Hi there! ', 'Good morning, ', 'One more thing: ', 'So, ', 'Thanks for the quick answer. '],
  es: ['¡Hola! ', 'Buenos días, ', 'Otra cosa: ', 'Bueno, ', 'Gracias por contestar tan rápido. '],
  pt: ['Olá! ', 'Bom dia, ', 'Mais uma coisa: ', 'Então, ', 'Obrigado pela resposta rápida. '],
};
const AROUND: Record<string, readonly [string, string]> = {
  en: ['We arrive on Friday at noon and have two suitcases. ', ' Also, is parking included in the rate?'],
  es: ['Llegamos el viernes al mediodía con dos maletas. ', ' Además, ¿el estacionamiento está incluido?'],
  pt: ['Chegamos na sexta ao meio-dia com duas malas. ', ' Além disso, o estacionamento está incluído?'],
};

/** The ways people write the same sentence. */
export function manners(lang: string): Record<string, Change> {
  return {
    'upper case': (text) => text.toUpperCase(),
    'without accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    'lower case, no punctuation': (text) => text.toLowerCase().replace(/[.,!?¡¿]/g, ''),
    opened: (text, random) => pick(OPENERS[lang] ?? OPENERS.en!, random) + text,
    'in the middle': (text) => (AROUND[lang] ?? AROUND.en!).join(/[.!?]$/.test(text) ? text : `${text}.`),
    quoted: (text) => `"${text}"`,
    slip: (text, random) => {
      const words = text.split(' ');
      const long = words.flatMap((word, at) => (/^\p{L}{7,}$/u.test(word) ? [at] : []));
      if (long.length === 0) return text;
      const at = pick(long, random);
      const word = words[at]!;
      const cut = 2 + Math.floor(random() * (word.length - 4));
      words[at] = word.slice(0, cut) + word[cut + 1] + word[cut] + word.slice(cut + 2);
      return words.join(' ');
    },
  };
}

const LOOKALIKE: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і', s: 'ѕ' };
const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const SMALL_CAPS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ';

/** The ways people hide one. */
export const DISGUISES: Record<string, Change> = {
  'look-alike letters': (text) => letters(text, (letter) => LOOKALIKE[letter] ?? letter),
  'zero width': (text) => [...text].join('\u200B'),
  'full width': (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'small capitals': (text) => letters(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(), (letter) => [...SMALL_CAPS][letter.charCodeAt(0) - 97] ?? letter),
  leet: (text) => letters(text.normalize('NFD').replace(/\p{M}/gu, ''), (letter) => LEET[letter.toLowerCase()] ?? letter),
  'spaced letters': (text) => text.split(' ').map((word) => [...word].join(' ')).join('   '),
  'dotted letters': (text) => text.split(' ').map((word) => (word.length > 3 && /^\p{L}+$/u.test(word) ? [...word].join('.') : word)).join(' '),
  combining: (text) => letters(text, (letter) => `${letter}\u0336`),
  base64: (text) => Buffer.from(text).toString('base64'),
  hex: (text) => Buffer.from(text).toString('hex'),
  rot13: (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[a-z]/gi, (letter) => String.fromCharCode((letter <= 'Z' ? 90 : 122) >= letter.charCodeAt(0) + 13 ? letter.charCodeAt(0) + 13 : letter.charCodeAt(0) - 13)),
  'percent encoding': (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  backwards: (text) => [...text].reverse().join(''),
}; // prettier-ignore
