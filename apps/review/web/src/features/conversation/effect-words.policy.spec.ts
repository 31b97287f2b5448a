import { effectWords } from './effect-words.policy.js';

const effect = {
  ...{ id: '1', kind: 'open-ticket' as const, author: 'Ada', at: '2026-11-24T10:00:00.000Z' },
  ticket: { subject: 'Boiler', details: 'Cold.', priority: 'high' as const },
};

describe('what became of something ordered is said plainly (SV-17)', () => {
  test.each([
    [{ state: 'approved' }, 'not known yet'],
    [{ state: 'done', reference: 'T-7' }, 'was opened: T-7.'],
    [
      { state: 'refused', code: 'invalid', words: 'This queue is closed.' },
      'was not opened: This queue is closed.',
    ],
    [{ state: 'refused', code: 'unreachable' }, 'could not be reached.'],
    [{ state: 'refused', code: 'http-404' }, 'refused it.'],
    [{ state: 'unknown', code: 'timeout' }, 'nobody knows whether it was opened'],
  ] as const)('%o', (more, part) => {
    expect(effectWords({ ...effect, ...more })).toContain(part);
  });
});
