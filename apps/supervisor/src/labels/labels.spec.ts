import { Policy } from '@countersign/constitution';
import type { ContextAnswer } from '@countersign/contracts';
import { readTurn } from '../turn-reading.js';
import { labelsByRules } from './labels.js';
import { timesAsked } from './times-asked.js';

const policy = new Policy(0);
const message = (text: string, index: number) => ({
  eventId: String(index),
  kind: 'text' as const,
  text,
  attachments: [],
  providerMessageId: String(index),
  providerTime: '2026-11-24T11:59:00.000Z',
  seq: index + 1,
  edited: false,
});
const labels = (texts: string[], memory?: Partial<ContextAnswer>) =>
  labelsByRules({
    reading: readTurn(texts.map(message), ['en']),
    policy,
    memory: memory && { messageCount: 0, history: [], compacted: false, ...memory },
  });

test('a turn that wants several things has a label for each, with its words (SV-16)', () => {
  const { intents, topics, language } = labels(['¿Cuánto cuesta la noche?', '¿Tienen piscina?']);
  expect(intents).toEqual([
    { name: 'price', band: 'high', words: ['Cuánto cuesta'] },
    { name: 'amenities', band: 'medium', words: ['piscina'] },
  ]);
  expect(topics).toEqual(['money', 'stay']);
  expect(language).toBe('es');
});

test('the special wish stands instead of the general one it is written with (SV-16)', () => {
  expect(labels(['Is early check-in possible?']).intents.map(({ name }) => name)).toEqual(['early_check_in']);
  expect(labels(['What is your cancellation policy?']).intents.map(({ name }) => name)).toEqual(['policies']);
});

test.each([
  ['There is smoke in the corridor!', 'urgent', ['smoke in']],
  ['I want to kill myself', 'urgent', ['kill myself']],
  ['Me han cobrado dos veces la reserva.', 'high', ['Me han cobrado dos']],
  ['O quarto está imundo, venham o quanto antes', 'high', ['imundo', 'o quanto antes']],
  ['¿Hay urgencias médicas cerca?', 'normal', []],
  ['Is there parking?', 'normal', []],
  ['Muchas gracias', 'low', []],
] as const)('"%s" is %s, by its words (SV-16, ET-06)', (text, urgency, words) => {
  const told = labels([text]);
  expect(told.urgency).toBe(urgency);
  expect(told.urgencyWords).toEqual(expect.arrayContaining([...words]));
  if (words.length === 0) expect(told.urgencyWords).toEqual([]);
});

test('asking for a person and asking whether a machine answers are told apart (ET-01, SV-16)', () => {
  expect(labels(['Are you a bot?'])).toMatchObject({ asksHuman: false, asksIfAutomated: true });
  expect(labels(['Quero falar com uma pessoa'])).toMatchObject({ asksHuman: true, asksIfAutomated: false });
});

test('how they sound is what the memory noticed, and nothing where nothing is noticed (ET-04)', () => {
  const at = '2026-11-24T11:59:00.000Z';
  const moods = (['frustrated', 'neutral', 'frustrated'] as const).map((mood) => ({ mood, at }));
  expect(labels(['This is unacceptable'], { moods })).toMatchObject({ mood: 'frustrated', frustrated: 2 });
  expect(labels(['This is unacceptable'])).not.toHaveProperty('mood');
});

test('what nobody has a word for is out of scope, with low confidence; silence wants nothing', () => {
  expect(labels(['Who won the football match?']).intents).toEqual([
    { name: 'out_of_scope', band: 'low', words: [] },
  ]);
  expect(labels(['👍']).intents).toEqual([]);
});

test.each<[string, string[], string[], number]>([
  ['asked for the first time', ['Is there parking at the hotel?'], [], 1],
  [
    'asked three times, in other words as well',
    ['Is there parking at the hotel??'],
    ['is there parking at the hotel', 'So, is there parking at the hotel?'],
    3,
  ],
  ['the memory knows this turn already', ['Is there parking?'], ['Is there parking?'], 1],
  ['another question', ['Is there parking at the hotel?'], ['Is breakfast included?'], 1],
  ['nothing is asked', ['Thank you'], ['Thank you', 'Thank you'], 0],
])('%s (SV-19)', (_, texts, earlier, times) => {
  expect(timesAsked(texts, earlier)).toBe(times);
});
