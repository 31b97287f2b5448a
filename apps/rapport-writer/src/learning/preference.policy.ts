import { folded } from './folded.policy.js';

/** Something somebody says they like or would rather have; `negated` when they say the opposite. */
export interface Preference {
  /** `room`, `food`, `time` …, and what it is, in a form in which it is recognised again. */
  key: string;
  value: string;
  negated: boolean;
}

const LIKING: readonly (readonly [pattern: RegExp, negated: boolean])[] = [
  [/\bi (?:really |always |usually |would |'d )?prefer (?:to have |having |to )?(.+)/giu, false],
  [/\b(?:i|we) (?:really |always )?(?:like|love|enjoy) (.+)/giu, false],
  [/\bi(?: really)? (?:don['’]?t|do not|no longer) (?:really )?(?:like|love|enjoy|want) (.+)/giu, true],
  [/\bi (?:hate|can['’]?t stand) (.+)/giu, true],
  [/(?<!\bno )\b(?:yo )?prefiero (?:tener )?(.+)/giu, false],
  [/(?<!\bno )\b(?:me|nos) (?:gustan?|encantan?) (?:mucho )?(.+)/giu, false],
  [/\bno (?:me|nos) gustan? (?:nada |mucho )?(.+)/giu, true],
  [/(?<!\bnão )\b(?:eu )?prefiro (?:ter )?(.+)/giu, false],
  [
    /(?<!\bnão )\b(?:eu |nós )?(?:gosto|gostamos|adoro|adoramos) (?:muito )?(?:de |do |da |dos |das )?(.+)/giu,
    false,
  ],
  [/\bnão (?:gosto|gostamos) (?:nada |muito )?(?:de |do |da |dos |das )?(.+)/giu, true],
];
/** Where one wish ends. */
const END =
  /[.,;:!?\n()"]|\s(?:and|but|because|so|than|if|when|or|y|pero|porque|que|si|o|e|mas|pois|se|ou)\s|\s(?:please|por favor|any ?more|instead)\b/iu;
const LEADING = /^(?:a|an|the|my|some|your|el|la|los|las|un|una|unos|unas|o|a|os|as|um|uma|uns|umas)\s+/iu;
/** What is pointed at or done cannot be remembered: "I like it", "I like to know". */
const POINTING =
  /^(?:it|this|that|these|those|you|how|what|to|when|where|more|much|as|esto|eso|esta|este|ese|esa|lo|como|mucho|más|tu|su|isso|isto|esse|essa|muito|mais|seu|sua|your)\b/iu;
export const PREFERENCE_LENGTH = { min: 3, max: 49 } as const;

const CATEGORIES: readonly (readonly [string, RegExp])[] = [
  [
    'room',
    /\b(?:room|floor|bed|pillow|view|window|balcony|quiet|habitacion|piso|cama|almohada|vista|ventana|tranquil|quarto|andar|travesseiro|janela|silencios)/u,
  ],
  [
    'drink',
    /\b(?:tea|coffee|wine|beer|juice|water|te|cafe|vino|cerveza|zumo|jugo|agua|cha|vinho|cerveja|suco)\b/u,
  ],
  [
    'food',
    /\b(?:food|breakfast|vegan|vegetarian|meat|fish|bread|fruit|gluten|comida|desayuno|vegan|vegetarian|carne|pescado|pan|fruta|cafe da manha|pequeno.almoco|peixe|pao)/u,
  ],
  [
    'time',
    /\b(?:morning|evening|afternoon|early|late|weekend|manana|tarde|noche|temprano|fin de semana|manha|noite|cedo|fim de semana)/u,
  ],
  [
    'contact',
    /\b(?:e-?mail|phone|call|whatsapp|telegram|text|correo|telefono|llamada|mensaje|telefone|chamada|mensagem)/u,
  ],
  [
    'payment',
    /\b(?:card|cash|invoice|transfer|tarjeta|efectivo|factura|transferencia|cartao|dinheiro|fatura|pix)/u,
  ],
];

/** Likings a text tells (ME-05); a wish for this once ("I would like a room") is none. */
export function preferences(text: string): Preference[] {
  const found = text.split(/(?<=[.!?\n])\s+|\n/u).flatMap((sentence) => {
    const plain = sentence.normalize('NFC').replace(/’/gu, "'");
    // A question asks what others like.
    if (/\?\s*$/u.test(plain)) return [];
    return LIKING.flatMap(([pattern, negated]) =>
      [...plain.matchAll(pattern)].flatMap((match) => read(match[1] ?? '', negated)),
    );
  });
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

function read(rest: string, negated: boolean): Preference[] {
  const said = rest.split(END)[0]!.trim();
  const preference = POINTING.test(said) ? undefined : preferenceOf(said, negated);
  return preference ? [preference] : [];
}

/** What is liked, under the key by which it is recognised again; undefined of what is too short or long for one. */
export function preferenceOf(said: string, negated: boolean): Preference | undefined {
  const value = said.replace(LEADING, '').trim();
  if (value.length < PREFERENCE_LENGTH.min || value.length > PREFERENCE_LENGTH.max) return undefined;
  const plain = folded(value)
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (plain.length < PREFERENCE_LENGTH.min) return undefined;
  const category = CATEGORIES.find(([, words]) => words.test(plain))?.[0] ?? 'other';
  return { key: `prefers:${category}/${plain}`, value, negated };
}
