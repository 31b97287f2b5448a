import type { SavedReply } from '../../api/saved-replies.js';
import { savedChoices, slashWordAt } from './saved-choice.policy.js';

test.each([
  ['/', 1, { from: 0, query: '' }],
  ['/Ho', 3, { from: 0, query: 'ho' }],
  ['Hello\n/hours-2', 14, { from: 6, query: 'hours-2' }],
  ['See /ho now', 7, { from: 4, query: 'ho' }],
  ['See /ho now', 8, undefined],
  ['and/or', 6, undefined],
  ['https://x', 9, undefined],
  ['1 / 2', 4, undefined],
])('in %j with the cursor at %d the word to look for is %j (KN-09)', (text, cursor, found) => {
  expect(slashWordAt(text, cursor)).toEqual(found);
});

const reply = (shortcut: string, texts: SavedReply['texts'], title = shortcut): SavedReply => ({
  ...{ shortcut, title, texts, version: 1, uses: 0 },
});
const REPLIES = [
  reply('opening', { en: 'We open', es: 'Abrimos' }, 'Hours of the shop'),
  reply('hours', { en: 'Nine', pt: 'Nove' }),
  reply('adeus', { pt: 'Adeus' }),
];
const found = (language: string | undefined, query: string): string[] =>
  savedChoices(REPLIES, language, query).map(({ shortcut, text }) => `${shortcut}: ${text}`);

test('only what is written in the customer’s language is offered, what begins like the word first (KN-09)', () => {
  expect(found('en', '')).toEqual(['opening: We open', 'hours: Nine']);
  expect(found('en', 'hou')).toEqual(['hours: Nine', 'opening: We open']);
  expect(found('pt', '')).toEqual(['hours: Nove', 'adeus: Adeus']);
  expect(found('de', '')).toEqual([]);
  expect(found(undefined, '')).toEqual(['opening: We open', 'hours: Nine', 'adeus: Adeus']);
  expect(found('en', 'zzz')).toEqual([]);
});
