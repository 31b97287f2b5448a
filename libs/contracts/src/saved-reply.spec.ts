import { fillPlaces, placeProblems, unfilledIn } from './saved-reply.js';

const values = new Map([
  ['name', 'Ada'],
  ['phone:Front desk', '+351 210'],
  ['phone', '+351 200'],
]);
const valueOf = (name: string, label?: string): string | undefined =>
  values.get(label ? `${name}:${label}` : name);

test.each([
  ['Hello {{name}}!', 'Hello Ada!'],
  ['Call {{ phone : Front desk }} or {{phone}}.', 'Call +351 210 or +351 200.'],
  ['Call {{phone:Bar}}.', 'Call {{phone:Bar}}.'],
  ['{{constructor}}', '{{constructor}}'],
  ['No place { } here', 'No place { } here'],
])('%j reads %j once it is filled (KN-09)', (text, filled) => {
  expect(fillPlaces(text, valueOf)).toBe(filled);
});

test.each([
  ['all is said', []],
  ['{name} and }} are no places', []],
  ['Hello {{name}}, {{name}}', ['{{name}}']],
  ['cut off {{na', ['{{na']],
  ['{{', ['{{']],
  ['{{{{name}}}}', ['{{', '{{name}}']],
  ['{{name\n}}', ['{{name']],
])('what waits to be filled in %j is found, however it is broken (KN-09)', (text, found) => {
  expect(unfilledIn(text)).toEqual(found);
});

test.each([
  ['Hello {{name}}, {{price:Double room}}, {{phone}}, {{phone:Bar}}', []],
  ['{{nickname}}', [/none of name, me/]],
  ['{{constructor}}', [/none of name, me/]],
  ['{{price}}', [/has to say which/]],
  ['{{name:Ada}}', [/takes no name/]],
  ['{{name', [/is not closed/]],
])('%j is refused when it is saved, with what is wrong (KN-09)', (text, problems) => {
  expect(placeProblems(text)).toEqual(problems.map((problem) => expect.stringMatching(problem)));
});
