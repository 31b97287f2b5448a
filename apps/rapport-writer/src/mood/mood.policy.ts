import type { Mood } from '@countersign/contracts';
import { folded } from '../learning/folded.policy.js';

/** Longer texts are pasted, not felt. */
const LONGEST = 2_000;

/** Words that show a mood, folded, in three languages; the gravest first: who is worried and pleased at once is worried. */
const SIGNS: readonly (readonly [Mood, RegExp])[] = [
  ['frustrated', new RegExp([
    'unacceptable|ridiculous|terrible|awful|horrible|disgusting|disappointed|disappointing|frustrat\\w*|furious|angry|fed up|sick of|outrageous|a joke|waste of (?:time|money)',
    '(?:second|third|fourth) time|how many times|still waiting|nobody (?:answers|replies|helps)|worst',
    'inaceptable|ridicul[oa]|horrible|pesim[oa]|terrible|decepcionad[oa]|indignad[oa]|enfadad[oa]|enojad[oa]|molest[oa] con|hart[oa] de|una verguenza|cuantas veces|sigo esperando|nadie (?:responde|contesta|me ayuda)|(?:segunda|tercera|cuarta) vez',
    'inaceitavel|pessim[oa]|horrivel|decepcionad[oa]|irritad[oa]|fart[oa] de|uma vergonha|quantas vezes|ainda estou esperando|continuo a espera|ninguem (?:responde|atende|me ajuda)|(?:terceira|quarta) vez',
  ].join('|'), 'u')],
  ['worried', new RegExp([
    'worried|worrying|concerned|anxious|nervous|afraid|scared|i fear|is it safe|what if',
    'preocupad[oa]|me preocupa|nervios[oa]|asustad[oa]|tengo miedo|me da miedo|es segur[oa]',
    'me preocupo|nervos[oa]|assustad[oa]|tenho medo|estou com medo|e segur[oa]|receos[oa]',
  ].join('|'), 'u')],
  ['confused', new RegExp([
    "(?:do not|don't|didn't|can't|cannot) (?:quite )?understand|confus\\w+|what do you mean|makes no sense|not clear|unclear|i'm lost",
    'no (?:lo )?entiendo|no me queda claro|confundid[oa]|que quiere decir|no tiene sentido',
    'nao (?:estou a perceber|percebo|percebi|entendi|entendo)|confus[oa]|o que quer dizer|nao faz sentido|nao ficou claro',
  ].join('|'), 'u')],
  ['pleased', new RegExp([
    'thank you so much|many thanks|thanks a lot|lovely|wonderful|fantastic|amazing|excellent|perfect|great job|brilliant|so happy|delighted|we loved|i loved',
    'muchas gracias|mil gracias|perfecto|genial|estupendo|maravillos[oa]|excelente|encantad[oa]|que bien|fenomenal',
    'muito obrigad[oa]|perfeito|otimo|maravilhos[oa]|excelente|adorei|adoramos|que bom|fantastic[oa]',
  ].join('|'), 'u')],
]; // prettier-ignore
/** "Not worried", "no estoy enfadada": the sign is denied. */
const DENIED = /(?:\bnot|n't|\bno|\bnao|\bnunca|\bnever|\bsin|\bsem|\bwithout|\bnada)(?: \p{L}+){0,2} $/u;

/** The coarse mood a text shows (ET-04), by its words alone; most texts show none. */
export function moodOf(text: string): Mood {
  if (text.length > LONGEST) return 'neutral';
  const plain = folded(text);
  const shown = SIGNS.find(([mood, signs]) =>
    [...plain.matchAll(new RegExp(`(?<!\\p{L})(?:${signs.source})(?!\\p{L})`, 'gu'))].some(
      ({ index, 0: sign }) =>
        mood === 'confused' || !DENIED.test(plain.slice(0, index)) || /^no |^nao /u.test(sign),
    ),
  );
  return shown?.[0] ?? 'neutral';
}
