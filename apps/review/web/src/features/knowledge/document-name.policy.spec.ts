import { documentName } from './document-name.policy.js';

test.each([
  ['House rules', 'en', [], 'house-rules.en.md'],
  ['  ¿Qué traer? ', 'es', [], 'que-traer.es.md'],
  ['規則', 'ja', [], 'document.ja.md'],
  ['Rules', 'en', ['rules.en.md', 'rules-2.en.md'], 'rules-3.en.md'],
])('%j in %s is called by a name of its own', (title, language, taken, name) => {
  expect(documentName(title, language, taken)).toBe(name);
});
