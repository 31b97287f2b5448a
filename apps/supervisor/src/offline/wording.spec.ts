import { HOUSE_FORMS } from '@countersign/contracts';
import { otherForm } from '../refine/house-form.policy.js';
import { wordingIn, type Wording } from './wording.js';

const said = ({
  howCanWeHelp,
  lookInto,
  lookIntoTheRest,
  received,
  unsupported,
  inDanger,
  kinds,
}: Wording): string =>
  [
    howCanWeHelp,
    lookInto,
    lookIntoTheRest,
    unsupported,
    inDanger,
    ...Object.values(kinds).map(received),
  ].join('\n');

test.each([
  ...HOUSE_FORMS.es.map((form) => ['es', { es: form }] as const),
  ...HOUSE_FORMS.pt.map((form) => ['pt', { pt: form }] as const),
])('without a model people are addressed in the house’s form too: %s %j (SV-10)', (language, address) => {
  expect(otherForm(said(wordingIn(language, address)!), language, address)).toBeUndefined();
});

test('the words for usted are others than those for tú, and a house that chose nothing is polite (SV-10)', () => {
  expect(otherForm(said(wordingIn('es')!), 'es', { es: 'tu' })).toBe('ayudarle');
  expect(otherForm(said(wordingIn('es', { es: 'tu' })!), 'es', { es: 'usted' })).toBe('ayudarte');
});

test('a language we have no words in has none', () => {
  expect(wordingIn('fr')).toBeUndefined();
});
