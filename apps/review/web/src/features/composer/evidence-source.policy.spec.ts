import { SPANISH } from '../../lib/language/spanish.js';
import { language } from '../../lib/language/t.js';
import { evidenceSource } from './evidence-source.policy.js';

beforeAll(() => language.addResourceBundle('es', 'translation', SPANISH));
afterEach(() => language.changeLanguage('en'));

test('a passage is shown by its heading and its file, not by a fingerprint', () => {
  const title = 'Opening hours › Reception (hours.en.md@ea9ebf638375)';
  expect(evidenceSource({ kind: 'passage', title })).toEqual({
    heading: 'Opening hours › Reception',
    file: 'hours.en.md',
  });
});

test('a fact is shown by what it is and the version of the facts it is of, in the language of the page', async () => {
  const fact = { kind: 'fact', title: 'Opening hours (business facts, version 3)' };
  expect(evidenceSource(fact)).toEqual({ heading: 'Opening hours', file: 'business facts, version 3' });
  await language.changeLanguage('es');
  expect(evidenceSource(fact)).toEqual({
    heading: 'Horario de apertura',
    file: 'datos del negocio, versión 3',
  });
  const price = { kind: 'fact', title: 'Price of a bicycle (business facts, version 3)' };
  expect(evidenceSource(price).heading).toBe('Precio de a bicycle');
});

test('what is known of a person is called so in the language of the page', async () => {
  const memory = { kind: 'memory', title: 'What we know of them' };
  expect(evidenceSource(memory)).toEqual({ heading: 'What we know of them' });
  await language.changeLanguage('es');
  expect(evidenceSource(memory)).toEqual({ heading: 'Lo que sabemos de esta persona' });
});

test('any other title is shown as it is', () => {
  const title = 'Earlier stay (May)';
  expect(evidenceSource({ kind: 'passage', title })).toEqual({ heading: title });
});
