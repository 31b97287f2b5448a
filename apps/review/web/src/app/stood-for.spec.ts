import { standFor } from './stood-for.js';

const override = { reason: 'Agreed.', rules: ['judge-spam'] };

test('who gave a reason and then sends the text unjudged gives the reason once; another text begins anew (CO-03, CO-04)', () => {
  expect(standFor('one', { digest: 'a', override })).toEqual({ override });
  expect(standFor('one', { digest: 'a', unjudged: true })).toEqual({ override, unjudged: true });
  expect(standFor('two', { digest: 'a' })).toEqual({});
  expect(standFor('one', { digest: 'b' })).toEqual({});
  expect(standFor('one', { digest: 'a', unjudged: true })).toEqual({ unjudged: true });
});
