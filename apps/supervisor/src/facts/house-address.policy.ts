import type { HouseAddress } from '@countersign/contracts';

/** The forms of address a house can choose, as they are told. */
const FORMS = {
  es: { tu: 'tú', usted: 'usted', vos: 'vos' },
  pt: { voce: 'você', tu: 'tu', senhor: 'o senhor or a senhora' },
} as const;

/** The house's form in a language, by its name; undefined where it has chosen none, or the language has one only. */
export function formIn(language: string, { es, pt }: HouseAddress = {}): string | undefined {
  if (language === 'es') return es && FORMS.es[es];
  return language === 'pt' ? pt && FORMS.pt[pt] : undefined;
}

/** How the house addresses people, in words for every language that was chosen (SV-10); empty where none was. */
export function houseAddress(address: HouseAddress | undefined): string {
  const chosen = [
    ['Spanish', formIn('es', address)],
    ['Portuguese', formIn('pt', address)],
  ].flatMap(([language, form]) => (form ? [`in ${language} as ${form}`] : []));
  return chosen.length === 0
    ? ''
    : `The house addresses everybody ${chosen.join(' and ')}, in every sentence and whatever form they use themselves.`;
}
