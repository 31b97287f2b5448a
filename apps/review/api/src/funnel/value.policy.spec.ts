import { amountProblem, type WantedAmount } from './value.policy.js';

const LIMIT = 1_000_000;
const manual = (amountMinor: number): WantedAmount => ({ amountMinor, source: 'manual' });
const by = (amount: WantedAmount, lead: boolean) => amountProblem(amount, { limitMinor: LIMIT, lead })?.code;

describe('what may be recorded as somebody’s value, and by whom (FU-02)', () => {
  it.each<[string, WantedAmount, reviewer: string | undefined, lead: string | undefined]>([
    ['one cent', manual(1), undefined, undefined],
    ['exactly the limit', manual(LIMIT), undefined, undefined],
    ['a cent above the limit', manual(LIMIT + 1), 'amount_needs_lead', undefined],
    ['a negative amount', manual(-1), 'amount_needs_lead', undefined],
    ['nothing', manual(0), 'amount_wrong', 'amount_wrong'],
    ['an order', { amountMinor: 500, source: 'order', reference: 'A-1' }, undefined, undefined],
    ['an order without its number', { amountMinor: 500, source: 'order' }, 'amount_wrong', 'amount_wrong'],
    [
      'a negative booking',
      { amountMinor: -5, source: 'booking', reference: 'B' },
      'amount_wrong',
      'amount_wrong',
    ],
    ['a refund', { amountMinor: -500, source: 'refund', reference: 'A-1' }, 'amount_needs_lead', undefined],
    [
      'a refund that gives us money',
      { amountMinor: 5, source: 'refund', reference: 'R' },
      'amount_wrong',
      'amount_wrong',
    ],
  ])('%s', (_, amount, reviewer, lead) => {
    expect([by(amount, false), by(amount, true)]).toEqual([reviewer, lead]);
  });
});
