import type { CtaResponse } from '@countersign/contracts';

/** What words after a call to action sound like, and which they are; a proposal, on which a person decides (FU-04). */
export interface ProposedAnswer {
  response: CtaResponse;
  words: string;
}

const B = '(?<![\\p{L}\\p{N}])';
const E = '(?![\\p{L}\\p{N}])';
const any = (...words: string[]): RegExp => new RegExp(`${B}(?:${words.join('|')})${E}`, 'iu');

/** The strongest first: who has paid is no longer only interested, and who swears does not decline politely. */
const SIGNS: readonly (readonly [CtaResponse, RegExp])[] = [
  [
    'OPTED_OUT',
    any(
      'unsubscribe',
      'stop (?:writing|messaging|texting|contacting)(?: me)?',
      "(?:do not|don[’']t) (?:write|message|text|contact) me(?: again| any ?more)?",
      'no me (?:escriba[ns]?|escribas|contacte[ns]?)(?: m[aá]s)?',
      'dej(?:e|en|a) de escribirme',
      'n[aã]o me (?:escrevam?|contactem?)(?: mais)?',
    ),
  ],
  [
    'RUDE_DECLINE',
    any(
      'leave me alone',
      'shut up',
      'get lost',
      'go to hell',
      'fuck (?:off|you)',
      'piss off',
      'stop bothering me',
      'd[eé]j(?:e|en|a)(?:me|nme) en paz',
      'no (?:me )?moleste[ns]?',
      'c[aá]ll(?:ese|ate)',
      'vete a la mierda',
      'deixem?[- ]me em paz',
      'n[aã]o me (?:chateiem?|encham?)',
      'v[aá] se (?:foder|lixar)',
    ),
  ],
  [
    'CONVERTED',
    any(
      "(?:i|we)(?:[’']ve| have)?(?: just| already)? (?:booked|ordered|paid|bought|signed up|reserved)",
      '(?:booking|order|payment) (?:is )?(?:done|made|confirmed)',
      'ya (?:he )?(?:reserv[eé]|reservado|pagu[eé]|pagado|compr[eé]|comprado|ped[ií]|pedido)',
      'acabo de (?:reservar|pagar|comprar|pedir)',
      'hice (?:la reserva|el pago|el pedido)',
      'j[aá] (?:reservei|paguei|comprei|encomendei|fiz (?:a reserva|o pagamento))',
      'acabei de (?:reservar|pagar|comprar)',
    ),
  ],
  [
    'POLITE_DECLINE',
    any(
      'no,? thank(?:s| you)',
      'not interested',
      'not (?:now|today|right now|this time|for me)',
      'maybe (?:later|another time|next time)',
      "i[’']ll pass",
      'no,? gracias',
      'no me interesa',
      '(?:ahora|hoy|por ahora) no',
      '(?:quiz[aá]s?|tal vez) (?:m[aá]s tarde|en otro momento|otro d[ií]a)',
      'n[aã]o,? obrigad[oa]',
      'n[aã]o (?:me interessa|tenho interesse|quero)',
      'agora n[aã]o',
      'talvez (?:mais tarde|outro dia)',
    ),
  ],
  [
    'INTERESTED',
    any(
      'interested',
      'sounds (?:good|great)',
      'tell me more',
      'how (?:do|can) (?:i|we) (?:book|order|pay|sign up|reserve)',
      "(?:i|we)(?:[’']d| would) (?:love|like)(?: to)?",
      'yes,? please',
      'count (?:me|us) in',
      'me interesa',
      'cu[eé]nteme m[aá]s',
      '(?:c[oó]mo|d[oó]nde) (?:puedo )?(?:reservo|reservar|pago|pagar|pido|pedir)',
      'me (?:gustar[ií]a|encantar[ií]a)',
      's[ií],? por favor',
      'tenho interesse',
      'me interessa',
      'como (?:posso )?(?:reservo|reservar|pago|pagar|fa[cç]o)',
      '(?:eu )?gostaria',
      'sim,? por favor',
    ),
  ],
];

/** @param texts what they wrote since, oldest first; the newest that says anything counts */
export function proposedAnswer(texts: readonly string[]): ProposedAnswer | undefined {
  for (const text of texts.toReversed())
    for (const [response, sign] of SIGNS) {
      const words = sign.exec(text)?.[0];
      if (words) return { response, words };
    }
  return undefined;
}
