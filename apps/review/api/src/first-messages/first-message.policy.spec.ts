import { refusalsOf, type FirstMessageFacts } from './first-message.policy.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const GOOD: FirstMessageFacts = {
  channel: 'whatsapp',
  health: 'green',
  suppressed: undefined,
  now: NOW,
  consent: { purpose: 'service', givenAt: new Date('2026-11-01T12:00:00Z'), withdrawnAt: undefined },
  template: { category: 'UTILITY' },
  unfilled: undefined,
};
const consent = (also: Partial<FirstMessageFacts['consent']>) => ({ consent: { ...GOOD.consent, ...also } });

it('who agreed to it is written to first, with an approved template (RV-20)', () => {
  expect(refusalsOf(GOOD)).toEqual([]);
});

it.each<[string, Partial<FirstMessageFacts>, string[]]>([
  ['Telegram bots cannot begin', { channel: 'telegram' }, ['channel_cannot_begin accountId']],
  ['the web chat cannot begin', { channel: 'webchat' }, ['channel_cannot_begin accountId']],
  ['an account in trouble', { health: 'red' }, ['account_not_green accountId']],
  ['an account that limps', { health: 'amber' }, ['account_not_green accountId']],
  ['an account nobody has heard of', { health: undefined }, ['account_not_green accountId']],
  ['they asked for no more messages', { suppressed: 'opted-out' }, ['suppressed to']],
  ['they blocked us', { suppressed: 'blocked' }, ['suppressed to']],
  [
    'consent from tomorrow',
    consent({ givenAt: new Date('2026-11-29T12:00:00Z') }),
    ['consent_in_future consent.givenAt'],
  ],
  ['consent at no time', consent({ givenAt: new Date('nonsense') }), ['consent_in_future consent.givenAt']],
  ['a clock that goes a little fast', consent({ givenAt: new Date(NOW.getTime() + 30_000) }), []],
  [
    'withdrawn since',
    consent({ withdrawnAt: new Date('2026-11-02T12:00:00Z') }),
    ['consent_withdrawn consent.givenAt'],
  ],
  [
    'withdrawn in that moment',
    consent({ withdrawnAt: GOOD.consent.givenAt }),
    ['consent_withdrawn consent.givenAt'],
  ],
  ['given again after it was withdrawn', consent({ withdrawnAt: new Date('2026-10-01T12:00:00Z') }), []],
  ['a template nobody has', { template: undefined }, ['template_unusable template']],
  [
    'a template that is paused',
    { template: { category: 'UTILITY', obstacle: 'not-approved' } },
    ['template_unusable template'],
  ],
  ['a place nobody filled', { unfilled: 'place 1 is empty' }, ['template_unusable template']],
  [
    'an advertisement to who agreed to news of their booking',
    { template: { category: 'MARKETING' } },
    ['no_consent consent.purpose'],
  ],
  [
    'an advertisement to who agreed to offers',
    { template: { category: 'MARKETING' }, ...consent({ purpose: 'marketing' }) },
    [],
  ],
  [
    'news of a booking to who agreed to offers',
    consent({ purpose: 'marketing' }),
    ['no_consent consent.purpose'],
  ],
  [
    'a kind nobody knows counts as an advertisement',
    { template: { category: 'NEW_KIND' } },
    ['no_consent consent.purpose'],
  ],
  [
    'everything at once, the weightiest first',
    { health: 'red', suppressed: 'blocked', template: undefined },
    ['account_not_green accountId', 'suppressed to', 'template_unusable template'],
  ],
])('%s (RV-20, PR-05)', (_what, also, expected) => {
  const found = refusalsOf({ ...GOOD, ...also });
  expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  for (const { message } of found) expect(message).toMatch(/\S/);
});
