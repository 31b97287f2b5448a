import { problemWords } from './problem-words.policy.js';

describe('a refusal', () => {
  test.each([
    'digest_mismatch',
    'newer_inbound',
    'item_changed',
    'claim_lost',
    'already_answered',
    'suppressed',
    'conversation_held',
    'blocked_by_policy',
    'not_judged',
    'already_leaving',
    'not_unknown',
    'dispatcher_away',
    'overtaken',
    'no_such_account',
    'network',
    'timeout',
  ])('with code %s says what happened and what to do next', (code) => {
    const words = problemWords({ status: 409, code });
    expect(words.title.length).toBeGreaterThan(10);
    expect(words.next.length).toBeGreaterThan(10);
    expect(words.title).not.toContain('_');
  });

  test('names no item to hand over where there is none, and asks for no other words of what is sent again (CO-03)', () => {
    const needsLead = { status: 422, code: 'needs_lead' };
    expect(problemWords(needsLead).next).toContain('hand the item');
    expect(problemWords(needsLead, 'by-hand').next).not.toMatch(/hand the item/);
    for (const code of ['needs_lead', 'needs_reason', 'blocked_by_policy'])
      expect(problemWords({ status: 422, code }, 'again').next).not.toMatch(/hand the item|change these/i);
  });

  test('says in the words of the judge what it found (CO-04)', () => {
    const details = [{ message: 'sue them' }, { message: 'go to court', reason: 'It advises a lawsuit.' }];
    expect(problemWords({ status: 422, code: 'needs_lead', details }).list).toEqual([
      'sue them',
      'go to court (the judge: It advises a lawsuit.)',
    ]);
  });

  test('of a claim names the colleague who holds it', () => {
    const words = problemWords({
      status: 409,
      code: 'claimed_by_other',
      details: [{ field: 'claim', message: 'Ana Silva' }],
    });
    expect(words.title).toBe('Ana Silva is answering this one');
  });

  test('of a word that came second names whose came first', () => {
    const details = [{ field: 'verdict', message: 'Bob said that it arrived.' }];
    expect(problemWords({ status: 409, code: 'already_resolved', details }).title).toBe(
      'Bob said that it arrived.',
    );
  });

  test('of a changed draft lists what changed', () => {
    const words = problemWords({
      status: 409,
      code: 'digest_mismatch',
      details: [{ field: 'bubbles', message: 'text differs' }],
    });
    expect(words.list).toEqual(['text differs']);
  });

  test('by the safety rules quotes the words that caused it', () => {
    const details = [{ code: 'promise', field: 'unbacked_promise', message: '“guaranteed refund”' }];
    expect(problemWords({ status: 422, code: 'blocked_by_policy', details }).list).toEqual([
      '“guaranteed refund”',
    ]);
  });

  test('that nobody foresaw still shows the sentence of the server', () => {
    expect(problemWords({ status: 422, code: 'odd', detail: 'reason must be known' }).title).toBe(
      'reason must be known',
    );
    expect(problemWords({ status: 500, code: 'boom' }).title).toBe('The server failed');
  });
});
