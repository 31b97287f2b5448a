import type { ApprovalContent } from '@countersign/contracts/approval';
import { changedSince } from './changed.policy.js';

const VIEWED: ApprovalContent = {
  bubbles: [{ text: 'Until six.' }],
  recipient: { channel: 'webchat', accountId: 'main', conversationId: 'c_1', address: 'a' },
  seenThrough: { eventId: 'e', seq: 1 },
  policyVersion: '1',
};

describe('what changed since somebody looked (RV-05)', () => {
  test('is what the server names, and what differs by then', () => {
    const problem = { code: 'item_changed', details: [{ field: 'generation', message: 'another draft' }] };
    const now = { ...VIEWED, bubbles: [{ text: 'Until seven.' }], seenThrough: { eventId: 'f', seq: 2 } };
    expect([...changedSince(problem, VIEWED, { ...now, ownText: false })]).toEqual([
      'generation',
      'bubbles.0.text',
      'seenThrough',
    ]);
    const own = changedSince(problem, VIEWED, { ...now, ownText: true });
    expect([...own]).toEqual(['generation', 'seenThrough']);
  });

  test('is nothing where the refusal is about something else', () => {
    const problem = { code: 'suppressed', details: [{ field: 'bubbles.0.text', message: '' }] };
    expect([...changedSince(problem, VIEWED, { ...VIEWED, policyVersion: '2', ownText: false })]).toEqual([]);
    expect([...changedSince(undefined, VIEWED, { ...VIEWED, ownText: false })]).toEqual([]);
  });
});
