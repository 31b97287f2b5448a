import { SELLING, sellingIn } from './selling.js';

test.each(SELLING.positive)('to somebody in danger, this sells: %s (ET-06)', (text) => {
  expect(sellingIn(text)[0]).toMatchObject({
    ...{ rule: SELLING.id, category: 'manipulation_pressure', severity: 'high', overridable: true },
  });
});

test.each(SELLING.negative)('to somebody in danger, this may be said: %s (ET-06)', (text) => {
  expect(sellingIn(text)).toEqual([]);
});

test('the words are named (ET-06)', () => {
  expect(sellingIn('Stay calm. The spa is € 25 a day, book it today').map(({ words }) => words)).toEqual([
    '€ 25',
    'book it today',
  ]);
});
