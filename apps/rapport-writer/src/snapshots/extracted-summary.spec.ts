import { SNAPSHOT_LIMITS, type HistoryEntry } from '@countersign/contracts';
import { extractedSummary } from './extracted-summary.js';

const said = (...lines: string[]): HistoryEntry[] =>
  lines.map((line, index) => ({
    role: line.startsWith('us: ') ? 'business' : 'contact',
    text: line.replace(/^us: /, ''),
    at: new Date(Date.UTC(2026, 10, 24, 10, index)).toISOString(),
  }));

test.each([
  [
    'en',
    said(
      'Hello',
      'Is breakfast included in the price?',
      'us: Yes, breakfast is included.',
      'Can I bring my dog?',
    ),
    {
      summary: 'they: “Is breakfast included in the price?”; we: “Yes, breakfast is included.”',
      topics: ['breakfast', 'price', 'pets'],
      questions: ['Can I bring my dog?'],
    },
  ],
  [
    'es',
    said(
      'Hola, ¿cuánto cuesta la habitación doble?',
      'us: Cuesta 90 € la noche.',
      'Perfecto. ¿Y el desayuno?',
    ),
    {
      summary: 'they: “Hola, ¿cuánto cuesta la habitación doble?”; we: “Cuesta 90 € la noche.”',
      topics: ['room', 'breakfast', 'price'],
      questions: ['¿Y el desayuno?'],
    },
  ],
  [
    'pt',
    said(
      'Bom dia! A que horas é o check-in amanhã?',
      'Temos um cachorro.',
      'us: A partir das 15h. Cães são bem-vindos.',
    ),
    {
      summary: 'they: “A que horas é o check-in amanhã?”; we: “A partir das 15h.”',
      topics: ['arrival', 'pets'],
      questions: [],
    },
  ],
])(
  'a stretch in %s is told in its own sentences, with topics and what is open (ME-07)',
  (_, entries, golden) => {
    expect(extractedSummary(entries)).toEqual(golden);
  },
);

test('however much was said, it fits; a stretch without a word is none (ME-07)', () => {
  const long = said(
    ...Array.from({ length: 60 }, (_, n) => `${n % 3 === 2 ? 'us: ' : ''}${`word${n} `.repeat(60)}?`),
  );
  const { summary, topics, questions } = extractedSummary(long)!;
  expect(summary.length).toBeLessThanOrEqual(SNAPSHOT_LIMITS.summary);
  expect(topics.length).toBeLessThanOrEqual(SNAPSHOT_LIMITS.topics);
  expect(questions.length).toBeLessThanOrEqual(SNAPSHOT_LIMITS.questions);
  for (const question of questions) expect(question.length).toBeLessThanOrEqual(SNAPSHOT_LIMITS.question);
  expect(extractedSummary([])).toBeUndefined();
});
