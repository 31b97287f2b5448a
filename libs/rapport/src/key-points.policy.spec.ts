import type { HistoryEntry } from '@countersign/contracts';
import { keyPoints } from './key-points.policy.js';

const NOW = new Date('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;
const entry = (by: 'them' | 'us', text: string, hoursAgo: number): HistoryEntry => ({
  role: by === 'us' ? 'business' : 'contact',
  text,
  at: new Date(NOW.getTime() - hoursAgo * HOUR).toISOString(),
});
const told = (older: HistoryEntry[]): string[] =>
  keyPoints(older).map(({ at, words }) => `${at.slice(5, 16)}: ${words}`);

test('an English history of four days is told in its own words, with when each stretch ended (ME-02)', () => {
  expect(
    told([
      entry('them', 'Hello', 24 * 9),
      entry('them', 'Do you take dogs? He is small.', 24 * 9 - 0.1),
      entry('us', 'Hello! Small dogs are welcome for 10 euros a night. See you soon.', 24 * 9 - 0.2),
      entry('them', 'Thanks, we arrive late on Friday', 24 * 3),
      entry('us', 'The key will be in the box by the door.', 24 * 3 - 0.1),
      entry('them', 'ok', 30),
      entry('them', 'Is there a crib?', 5),
      entry('us', 'Yes.', 4.9),
    ]),
  ).toEqual([
    '11-15T12:12: they: “Do you take dogs?”; we: “Small dogs are welcome for 10 euros a night.”',
    '11-21T12:06: they: “Thanks, we arrive late on Friday”; we: “The key will be in the box by the door.”',
    '11-23T06:00: they: “ok”',
    '11-24T07:06: they: “Is there a crib?”; we: “Yes.”',
  ]);
});

test('una historia en español se cuenta con sus propias palabras (ME-02)', () => {
  expect(
    told([
      entry('them', 'Buenas tardes', 50),
      entry('them', '¿A qué hora es el desayuno?', 50),
      entry('us', '¡Buenas tardes! El desayuno es de 7:30 a 10:00.', 49.9),
      entry('them', 'Perfecto', 49.8),
      entry('them', 'Llegamos tarde por el tráfico', 0.5),
    ]),
  ).toEqual([
    '11-22T10:12: they: “¿A qué hora es el desayuno?”; we: “El desayuno es de 7:30 a 10:00.”',
    '11-24T11:30: they: “Llegamos tarde por el tráfico”',
  ]);
});

test('uma história em português conta-se com as próprias palavras (ME-02)', () => {
  expect(
    told([
      entry('them', 'Olá! Vocês têm estacionamento?', 26),
      entry('us', 'Temos nove lugares no pátio.', 25.9),
      entry('them', 'Ótimo, obrigado', 25.8),
      entry('us', 'De nada!', 25.7),
    ]),
  ).toEqual(['11-23T10:18: they: “Vocês têm estacionamento?”; we: “Temos nove lugares no pátio.”']);
});

test('forty entries are five points at most, whether said in one go or over weeks, and long words are clipped (ME-02)', () => {
  const inOneGo = Array.from({ length: 40 }, (_, index) =>
    entry(index % 2 ? 'us' : 'them', `message number ${index}`, 20 - index / 100),
  );
  const overWeeks = Array.from({ length: 40 }, (_, index) =>
    entry('them', `message number ${index}`, 24 * (60 - index)),
  );
  expect(keyPoints(inOneGo)).toHaveLength(5);
  expect(keyPoints(overWeeks)).toHaveLength(5);
  expect(keyPoints([])).toEqual([]);
  expect(told([entry('them', 'x'.repeat(500), 1)])[0]!.length).toBeLessThan(170);
});
