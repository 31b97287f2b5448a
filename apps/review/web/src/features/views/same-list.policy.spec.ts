import { namedAlike, sameList } from './same-list.policy.js';

test('RV-13: a list is a view’s when it asks the same, in whatever order', () => {
  const view = { state: 'open', filter: { risk: 'low', channel: 'telegram' } } as const;
  expect(sameList(view, { state: 'open', filter: { channel: 'telegram', risk: 'low' } })).toBe(true);
  expect(sameList(view, { state: 'settled', filter: view.filter })).toBe(false);
  expect(sameList(view, { state: 'open', filter: { channel: 'telegram' } })).toBe(false);
});

test('RV-13: saving under a name of one’s own takes its place, a colleague’s stays', () => {
  const views = [
    { name: 'Urgent', mine: false },
    { name: 'Risky', mine: true },
  ];
  expect(namedAlike(views, ' risky ')).toBe(views[1]);
  expect(namedAlike(views, 'urgent')).toBeUndefined();
});
