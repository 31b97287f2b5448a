import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadPersona, PERSONA_FILE, spokenBy, type Persona } from './persona.js';

const shipped = readFileSync(PERSONA_FILE, 'utf8');

function load(words: string): Persona {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'persona-')), 'persona.yaml');
  writeFileSync(file, words);
  return loadPersona(file);
}

test('the persona that comes with the product is in order', () => {
  expect(loadPersona(PERSONA_FILE)).toMatchObject({ name: 'Lantern House', emojiLimit: 1 });
});

test.each([
  'age: 28',
  'biography: Grew up by the sea.',
  'favouriteColour: blue\nhairColor: red',
  'body_type: slim',
  'family: two sisters',
  'loveLife: single',
  'relationship_status: open',
  'dateOfBirth: 1998-01-01',
])('"%s" is refused at the start, and told why (ET-02)', (line) => {
  expect(() => load(`${shipped}\n${line}\n`)).toThrow(/life of its own.*\(ET-02\)/);
});

test.each([
  ['role', 'a 28-year-old local'],
  ['role', 'Sofia; she loves sailing'],
  ['about', 'Sofia nació en Cádiz: nacida en 1990, casada.'],
  ['about', 'Escreve a Ana, solteira.'],
  ['signature', 'Sofia, and my husband says hello'],
  ['tone', '[flirty]'],
])('a %s that says "%s" is refused (ET-02)', (field, words) => {
  const rest = shipped.replace(new RegExp(`^${field}:.*(?:\\n  .*)*`, 'm'), '');
  expect(() => load(`${rest}\n${field}: ${words.startsWith('[') ? words : JSON.stringify(words)}\n`)).toThrow(
    /ET-02/,
  );
});

test.each([
  'A family-run hotel since 1974, with rooms for families and married couples’ suites.',
  'Casa con 40 años de historia, junto al mar.',
  'Uma casa de família com doze quartos.',
])('what is true of a business is no invention: %s', (about) => {
  const rest = shipped.replace(/^about:.*(?:\n  .*)*/m, '');
  const load1 = (): Persona => load(`${rest}\nabout: ${JSON.stringify(about)}\n`);
  if (about.includes('married')) expect(load1).toThrow(/married/);
  else expect(load1().about).toBe(about);
});

test('everything wrong is told at once, and what nobody knows is refused', () => {
  const refused = (): unknown =>
    load('name: ""\ntone: []\nlanguages: [english]\nemojiLimit: 9\nmoods: many\n');
  for (const fault of [/name/, /role/, /tone/, /about/, /languages/, /emojiLimit/, /moods/])
    expect(refused).toThrow(fault);
});

test('with languages of its own, a persona answers in one of them (ET-02)', () => {
  const some = load(`${shipped}\nlanguages: [es, pt]\n`);
  expect(spokenBy(some, 'pt', 'en')).toBe('pt');
  expect(spokenBy(some, 'fr', 'pt')).toBe('pt');
  expect(spokenBy(some, 'fr', 'en')).toBe('es');
  expect(spokenBy(load(shipped), 'fr', 'en')).toBe('fr');
});
