import type { FunnelFacts } from './suggestion.policy.js';
import { suggestedMove } from './suggestion.policy.js';

const NEW: FunnelFacts = { status: 'PROSPECT', asked: 1, unanswered: 0 };

describe('which move is suggested (FU-05)', () => {
  it.each<[string, Partial<FunnelFacts>, string | undefined]>([
    ['somebody new', {}, undefined],
    ['who is interested', { lastAnswer: 'INTERESTED' }, 'LEAD_QUALIFIED: interested'],
    [
      'who is interested again',
      { status: 'LEAD_EXHAUSTED', lastAnswer: 'INTERESTED' },
      'LEAD_QUALIFIED: interested',
    ],
    ['who is interested and a lead', { status: 'LEAD_QUALIFIED', lastAnswer: 'INTERESTED' }, undefined],
    [
      'who declines politely after three',
      { lastAnswer: 'POLITE_DECLINE', asked: 3 },
      'LEAD_QUALIFIED: polite-decline',
    ],
    ['who declines politely after four', { lastAnswer: 'POLITE_DECLINE', asked: 4 }, undefined],
    ['who declines rudely', { lastAnswer: 'RUDE_DECLINE' }, 'LEAD_EXHAUSTED: rude-decline'],
    ['a customer who declines rudely', { status: 'CUSTOMER', lastAnswer: 'RUDE_DECLINE' }, undefined],
    ['who left five unanswered', { unanswered: 5 }, undefined],
    ['who left six unanswered', { unanswered: 6 }, 'LEAD_EXHAUSTED: unanswered'],
    ['a customer of 89 days ago', { status: 'CUSTOMER', daysSinceOrder: 89 }, undefined],
    ['a customer of 90 days ago', { status: 'CUSTOMER', daysSinceOrder: 90 }, 'CHURNED: no-order'],
    ['a customer who never ordered', { status: 'CUSTOMER' }, undefined],
    ['who converted is moved, not suggested', { lastAnswer: 'CONVERTED' }, undefined],
  ])('%s', (_, changed, expected) => {
    const found = suggestedMove({ ...NEW, ...changed });
    expect(found && `${found.to}: ${found.because}`).toBe(expected);
  });
});
