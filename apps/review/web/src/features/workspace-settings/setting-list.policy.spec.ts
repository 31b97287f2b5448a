import { changedWords, settingFields } from './setting-list.policy.js';

const SETTINGS = {
  firstReplyMinutes: { webchat: 2, telegram: 10, whatsapp: 10 },
  expiresHours: 72,
  undoSeconds: { webchat: 3, telegram: 10, whatsapp: 10 },
  draftsAtOnce: 150,
  features: { batchApproval: 100, firstMessages: 100 },
};

test('a version tells what it changed, from what to what (OP-04)', () => {
  const after = {
    ...SETTINGS,
    expiresHours: 48,
    firstReplyMinutes: { ...SETTINGS.firstReplyMinutes, webchat: 5 },
  };
  expect(changedWords(SETTINGS, after)).toEqual([
    'First reply on web chat within: 2 → 5',
    'Items nobody decides are given up after: 72 → 48',
  ]);
  expect(changedWords(SETTINGS, SETTINGS)).toEqual([]);
});

test('each field changes its own number and no other (OP-04)', () => {
  for (const { of, put, label } of settingFields()) {
    const changed = put(SETTINGS, 7);
    expect(of(changed)).toBe(7);
    expect(changedWords(SETTINGS, changed)).toEqual([expect.stringContaining(label)]);
  }
});
