import type { HouseAddress } from '@countersign/contracts';

/** Words that only one form of address has. "Te" and "tu" are shared by tú and vos, "seu" by você and o senhor. */
const SIGNS = {
  es: {
    tu: words('tú|contigo|ti|tienes|puedes|quieres|sabes|necesitas|prefieres|dime|dinos|escríbenos|avísanos|cuéntanos|llámanos'),
    usted: words('usted|dígame|díganos|escríbanos|avísenos|cuéntenos|llámenos|indíquenos|disculpe|puede usted|(?:ayudar|responder|confirmar|ofrecer|decir|enviar|atender)le'),
    vos: words('vos|tenés|podés|querés|sabés|necesitás|preferís|decime|decinos|escribinos|avisanos|contanos|llamanos'),
  },
  pt: {
    tu: words('tu|contigo|ti|teus?|tuas?|tens|podes|queres|precisas|preferes|diz-nos|escreve-nos|(?:ajudar|responder|confirmar|enviar)-te'),
    voce: words('você|vc'),
    senhor: words('(?:o|a|ao|à|do|da) senhor[a]?'),
  },
} as const; // prettier-ignore

/** What tú and vos have in common, and usted has not. */
const FAMILIAR = words('te|tu|tus|(?:ayudar|responder|confirmar|ofrecer|decir|enviar|atender)te');

function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}'-])(?:${list})(?![\\p{L}-])`, 'iu');
}

/** The first words of a reply that address people otherwise than the house does (SV-10); undefined where none do, or the house has chosen nothing. */
export function otherForm(
  text: string,
  language: string,
  address: HouseAddress | undefined,
): string | undefined {
  const plain = text.normalize('NFC');
  if (language === 'es' && address?.es) {
    const others = signsBut('es', address.es);
    return firstIn(plain, address.es === 'usted' ? [...others, FAMILIAR] : others);
  }
  return language === 'pt' && address?.pt ? firstIn(plain, signsBut('pt', address.pt)) : undefined;
}

function signsBut(language: keyof typeof SIGNS, chosen: string): RegExp[] {
  return Object.entries(SIGNS[language]).flatMap(([form, signs]) => (form === chosen ? [] : [signs]));
}

function firstIn(text: string, signs: readonly RegExp[]): string | undefined {
  const found = signs.map((sign) => sign.exec(text)).filter((match) => match !== null);
  return found.toSorted((one, other) => one.index - other.index)[0]?.[0];
}
