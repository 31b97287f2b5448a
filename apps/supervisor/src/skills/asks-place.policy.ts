import { plainWords } from './plain-words.policy.js';

/** Sentences that ask where the business is; nothing of where a parcel, a person or a room is. */
const ASKS: readonly RegExp[] = [
  /\bwhere (are|r) (you|u)( guys)?( located| based| exactly| situated)?$/,
  /\bwhere (can|do) (i|we) find (you|u)\b/,
  /\bwhere (is|'s) (your|the) (shop|store|hotel|guesthouse|office|place|restaurant|clinic|house|studio|salon)( located)?$/,
  /\b(what is|what's|whats|send me|share|tell me|can i have|give me|need) (your|the) (exact )?(address|location)\b/,
  /\byour (exact )?(address|location)( please)?$/,
  /\bhow (do|can|could) (i|we) (get|come) to (you|your)\b/,
  /\bhow (do|can|could) (i|we) (find|reach) (your|the) (shop|store|hotel|guesthouse|office|place)\b/,
  /\b(donde|adonde) (estan|estais|se encuentran|os encontrais|quedan|estan ubicados)( ustedes| exactamente| situados| ubicados)?$/,
  /\bdonde (esta|queda) (el|la|su|vuestro|vuestra) (hotel|tienda|local|casa|oficina|restaurante|clinica)$/,
  /\b(cual es|me (das|da|dais|dan|puede dar|pueden dar|envias|envia|envian)|pasame|necesito) (la|su|vuestra|tu) (direccion|ubicacion)$/,
  /^(direccion|ubicacion)( por favor)?$/,
  /\bcomo (llego|llegar|llegamos)( hasta ahi| ahi| alli)?$/,
  /\bonde (e que )?(ficam|estao|se encontram)( voces| localizados| exatamente)?$/,
  /\bonde (e que )?(fica|esta) (o|a|seu|sua|vosso|vossa) (hotel|loja|casa|escritorio|restaurante|clinica)$/,
  /\b(qual e|me (da|passa|envia|manda)|preciso d?) ?(o|a|do|da) (vosso |vossa |seu |sua )?(morada|endereco|localizacao)$/,
  /^(morada|endereco|localizacao)( por favor)?$/,
  /\bcomo (chego|chegar|chegamos)( ai| la| ate ai)?$/,
];

/** Whether somebody plainly asks where the business is. */
export function asksPlace(sentence: string): boolean {
  const plain = plainWords(sentence)
    .replace(/\b(please|por favor|pls)$/, '')
    .trim();
  return ASKS.some((pattern) => pattern.test(plain));
}
