import { parameterProblem, placesIn, templateText } from './template-text.js';

describe('a template (CH-08)', () => {
  it.each([
    ['Hello', 0],
    ['Hello {{1}}, about {{2}}', 2],
    ['{{ 1 }} and {{1}} again', 1],
    ['{{2}} alone', undefined],
    ['{{0}}', undefined],
    ['Hello {{name}}', undefined],
    ['Hello {{1}} and {{name}}', undefined],
  ])('%s has places: %s', (text, places) => expect(placesIn(text)).toBe(places));

  const template = {
    header: 'Sea House',
    body: 'Hello {{1}}, your {{2}} is free.',
    footer: 'Reply STOP',
    parameters: 2,
  };

  it('reads as it will be got, header and footer too', () => {
    expect(templateText(template, ['Ada', 'room'])).toBe(
      'Sea House\n\nHello Ada, your room is free.\n\nReply STOP',
    );
  });

  it('shows the places nobody has filled, and takes words as they are', () => {
    expect(templateText(template, ['$& {{2}}', ''])).toContain('Hello $& {{2}}, your {{2}} is free.');
  });

  it.each([
    ['room', undefined],
    [' ', 'is empty'],
    ['two\nlines', 'line break'],
    ['a     b', 'spaces'],
    ['x'.repeat(601), 'longer'],
  ])('says what is wrong with %j in a place', (value, problem) => {
    if (problem) expect(parameterProblem(value)).toContain(problem);
    else expect(parameterProblem(value)).toBeUndefined();
  });
});
