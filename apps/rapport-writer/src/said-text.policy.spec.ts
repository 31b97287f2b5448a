import { saidText } from './said-text.policy.js';

test.each([
  ['Hello ', [], 'Hello', 'text'],
  ['Broken!', ['image'], '[image] Broken!', 'image'],
  [undefined, ['voice'], '[voice]', 'voice'],
  [undefined, [], '[unsupported]', 'unsupported'],
] as const)('"%s" with %j is remembered as "%s"', (text, kinds, said, kind) => {
  expect(saidText({ kind, text, attachments: kinds.map((one) => ({ kind: one })) })).toBe(said);
});
