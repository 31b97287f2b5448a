import { questionsOf, searchText } from './search-words.policy.js';

test('accents, case and the spelling of check-in do not hide a word', () => {
  expect(searchText('¿CUÁNTO cuesta el Check-In? wi fi')).toBe('¿cuanto cuesta el checkin? wifi');
});

test('each sentence of each message is looked up on its own', () => {
  expect(questionsOf(['Hello!\nDo you have parking?', 'Breakfast at 7.30. Thanks…'])).toEqual([
    { text: 'Hello', parts: [], asks: false },
    { text: 'Do you have parking', parts: [], asks: true },
    { text: 'Breakfast at 7.30', parts: [], asks: false },
    { text: 'Thanks', parts: [], asks: false },
  ]);
});

test('a sentence that asks two things is also looked up in parts', () => {
  expect(questionsOf(['¿Hay parking y a qué hora es el desayuno?'])).toEqual([
    {
      text: 'Hay parking y a qué hora es el desayuno',
      parts: ['Hay parking', 'a qué hora es el desayuno'],
      asks: true,
    },
  ]);
});

test('a flood of sentences is bounded, and one without words asks nothing', () => {
  expect(questionsOf(['👍', '…', '42'])).toEqual([]);
  expect(questionsOf(['what? '.repeat(500)])).toHaveLength(8);
});
test('what only introduces a question does not water it down', () => {
  const [question] = questionsOf(['One more thing: what time is breakfast at 7:30?']);
  expect(question?.parts).toEqual(['One more thing', 'what time is breakfast at 7:30']);
});
