import { readLabels } from './model-labels.js';

const TEXTS = ['How much is a room?', 'And can I\ntalk to a person?'];
const intent = (more: object = {}): object => ({ name: 'price', band: 'high', quote: 'how much', ...more });
const said = (more: object = {}): string =>
  JSON.stringify({ intents: [intent()], urgency: 'normal', asksHuman: false, topics: ['money'], ...more });

test('labels of the form that was asked for are taken, each with the words it rests on (SV-16)', () => {
  const human = intent({ name: 'human', band: 'medium', quote: 'can I talk to a person' });
  expect(readLabels(said({ intents: [intent(), human], asksHuman: true }), TEXTS)).toEqual({
    intents: [
      { name: 'price', band: 'high', words: ['how much'] },
      { name: 'human', band: 'medium', words: ['can I talk to a person'] },
    ],
    urgency: 'normal',
    asksHuman: true,
    topics: ['money'],
  });
});

test.each([
  ['a name nobody knows', { intents: [intent({ name: 'world_peace' })] }],
  ['a band that is none', { intents: [intent({ band: 'certain' })] }],
  ['words that nobody wrote', { intents: [intent({ quote: 'for free' })] }],
  ['no words', { intents: [intent({ quote: ' ' })] }],
  ['something else than an intent', { intents: ['price', null, 7] }],
])('an intent with %s is left out (SV-16)', (_, more) => {
  expect(readLabels(said(more), TEXTS)?.intents).toEqual([]);
});

test('one intent is told once, six at most, and topics nobody knows are none', () => {
  const many = ['price', 'price', 'location', 'wifi', 'invoice', 'group', 'upgrade', 'human'];
  const read = readLabels(
    said({ intents: many.map((name) => intent({ name })), topics: ['money', 'money', 'gossip'] }),
    TEXTS,
  );
  expect(read?.intents.map(({ name }) => name)).toEqual([
    ...['price', 'location', 'wifi', 'invoice', 'group', 'upgrade'],
  ]);
  expect(read?.topics).toEqual(['money']);
});

test.each([
  ['no JSON', 'They want a room.'],
  ['nothing', 'null'],
  ['no list of intents', said({ intents: 'price' })],
  ['an urgency nobody knows', said({ urgency: 'whenever' })],
  ['no word on a person', said({ asksHuman: 'yes' })],
  ['no topics', said({ topics: undefined })],
])('an answer that is %s has no form (SV-16)', (_, answer) => {
  expect(readLabels(answer, TEXTS)).toBeUndefined();
});
