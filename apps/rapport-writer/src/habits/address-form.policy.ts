import type { AddressForm } from '@countersign/contracts';

/** Words that only one form of address has, the most formal first. */
const SIGNS: readonly (readonly [AddressForm, 'es' | 'pt', RegExp])[] = [
  ['usted', 'es', words('ustedes|usted|disculpe|perdone|digame|dígame|podria (?:usted|decirme|indicarme|ayudarme|confirmarme)|podría (?:usted|decirme|indicarme|ayudarme|confirmarme)|puede (?:usted|decirme|indicarme|ayudarme|confirmarme)|le agradec\\p{L}+|me (?:puede|podría|podria)')],
  ['vos', 'es', words('vos|tenés|podés|querés|sabés|decime|avisame|contame|mandame')],
  ['tu', 'es', words('tú|contigo|tienes|puedes|podrías|podrias|quieres|sabes|dime|avísame|avisame tú|te agradec\\p{L}+|me dices|oye')],
  ['senhor', 'pt', words('(?:o|a|os|as|ao|à|do|da) senhor(?:a|es|as)?')],
  ['voce', 'pt', words('vocês|você|voces|voce|vcs|vc')],
  ['tu', 'pt', words('tu|contigo|tens|podes|queres|consegues|sabes|diz-me|avisa-me')],
]; // prettier-ignore

function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}'-])(?:${list})(?![\\p{L}-])`, 'giu');
}

/** Spelling and words that tell the two languages apart where a word is both's. */
const PORTUGUESE =
  /[ãõçâêôà]|(?<!\p{L})(?:não|nao|voces?|vc|obrigad[oa]|bom dia|boa tarde|boa noite|olá|meu|minha|uma?|com|é|são|em|do)(?!\p{L})/iu;

/** How somebody addresses whom they write to, by what they use most; of as many, the more formal. Undefined where nothing tells. */
export function addressFormOf(texts: readonly string[]): AddressForm | undefined {
  const counts = new Map<AddressForm, number>();
  for (const text of texts) {
    const plain = text.normalize('NFC');
    const tongue = PORTUGUESE.test(plain) ? 'pt' : 'es';
    const own = SIGNS.filter(([, of]) => of === tongue);
    for (const [form, , signs] of own) {
      const found = plain.match(signs)?.length ?? 0;
      if (found > 0) counts.set(form, (counts.get(form) ?? 0) + found);
    }
  }
  const order = SIGNS.map(([form]) => form);
  const [most] = [...counts].toSorted(
    ([one, ones], [other, others]) => others - ones || order.indexOf(one) - order.indexOf(other),
  );
  return most?.[0];
}
