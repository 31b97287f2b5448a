import { check } from './check.js';
import type { Finding } from './finding.js';
import { RuleBook } from './rule-book.js';
import type { Rule } from './rules/rule.js';

const MONEY =
  /(?:€|\$|£)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|\$|£|euros?|eur|usd|d[oó]lares|reais|pesos)(?![\p{L}\p{N}])/giu;

/** Asked only of replies to somebody who may be in danger: elsewhere, selling is what a house does. */
export const SELLING: Rule = {
  id: 'sells-to-somebody-in-danger',
  category: 'manipulation_pressure',
  reason: 'Whoever writes may be in danger: nothing is sold to them.',
  only: 'out',
  patterns: {
    any: `
      special_offer*|our_offer*|an_offer|deal|deals|promo*|promotion*|discount*|coupon*|voucher*|oferta|ofertas|promocion*|promocao|promocoes|descuento*|desconto*|cupon|cupones|cupom|cupons
      upgrade|upgrades|upsell|packages_from|paquetes_desde|pacotes_a_partir
      book|reserve|order|buy|reserva|reserve|reservar|reservas|compra|compre|comprar|encomende|aprovecha|aproveche|aproveite ..4 now|today|here|online|with_us|ahora|ya|hoy|aqui|online|con_nosotros|agora|hoje|ja|conosco|connosco
      price*|rate|rates|precio*|tarifa*|preco*
      treat_yourself|perfect_moment|buen_momento_para|bom_momento_para|ideal_para_usted|ideal_para_voce|why_not_try|por_que_no_prueba|por_que_nao_experimenta
      you|le|te|lhe ..2 would|might|gustaria|interesa|interesaria|interessa|gostaria ..2 interested|like|reservar|comprar|book|buy|order|probar|experimentar
    `,
  },
  detect: ({ original }) =>
    [...original.matchAll(MONEY)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  positive: [
    'By the way, we have a special offer this week.',
    'Reserve ahora y le guardamos la mesa.',
    'Aproveite agora: temos um desconto de 10 %.',
    'The spa is € 25 a day.',
  ],
  negative: [
    'Please call the emergency line now. A colleague is reading this.',
    'No está solo. Llame ahora a este número, por favor.',
    'Ligue já para a emergência; um colega está a ler a sua mensagem.',
    'We can offer help: tell us which room you are in.',
  ],
};

const BOOK = new RuleBook([SELLING]);

/** Words of a reply that sell something (ET-06): for replies to somebody who may be in danger. */
export function sellingIn(text: string): Finding[] {
  return check(text, { direction: 'out' }, BOOK);
}
