import { CTA_RESPONSES } from '@countersign/contracts';
import { ctaCause, type CtaStanding } from './cta-limit.policy.js';

const CALM: CtaStanding = {
  ...{ inReply: 1, inWeek: 0, complains: false, distressed: false, emergency: false, minor: false },
};

describe('when somebody may be asked for something (ET-05)', () => {
  it.each<[string, Partial<CtaStanding>, string | undefined]>([
    ['the first one ever', {}, undefined],
    ['the third in seven days', { inWeek: 2 }, undefined],
    ['the fourth in seven days', { inWeek: 3 }, 'three_in_a_week'],
    ['two in one reply', { inReply: 2 }, 'more_than_one'],
    ['an open complaint', { complains: true }, 'complaint'],
    ['distress', { distressed: true }, 'distress'],
    ['an emergency', { emergency: true }, 'emergency'],
    ['a child', { minor: true }, 'minor'],
    ['an emergency with a complaint', { emergency: true, complains: true, inReply: 5 }, 'emergency'],
    ['distress goes before all else', { distressed: true, emergency: true, minor: true }, 'distress'],
  ])('%s', (_, changed, cause) => {
    expect(ctaCause({ ...CALM, ...changed })).toBe(cause);
  });

  it('after a refusal never, after any other answer as before', () => {
    const refusing = CTA_RESPONSES.filter((lastAnswer) => ctaCause({ ...CALM, lastAnswer }) === 'refused');
    expect(refusing).toEqual(['POLITE_DECLINE', 'RUDE_DECLINE', 'OPTED_OUT']);
  });
});
