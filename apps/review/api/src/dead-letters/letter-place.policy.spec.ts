import { placeOfLetter } from './letter-place.policy.js';

const conversationId = `c_${'a'.repeat(20)}`;

describe('the subject of a dead letter', () => {
  test('says which conversation waits, though the event itself cannot be read', () => {
    expect(placeOfLetter(`cs.inbound.message.v1.12.main.${conversationId}`)).toEqual({
      eventType: 'inbound.message.v1',
      workspace: 'main',
      conversationId,
    });
  });

  test.each(['webchat-main', `p_${'a'.repeat(20)}`])('names no conversation where its key is %s', (key) => {
    expect(placeOfLetter(`cs.account.health-changed.v1.3.main.${key}`)).toEqual({
      eventType: 'account.health-changed.v1',
      workspace: 'main',
    });
  });

  test('that is none of ours says nothing', () => {
    expect(placeOfLetter('cs.odd')).toEqual({ eventType: 'unknown', workspace: '' });
  });
});
