import { InboundStatus, ReplyWithdrawn, type Envelope } from '@countersign/contracts';
import { decodeEvent, validated } from './event-validation.js';
import { InvalidEvent } from './outcomes.js';

const withdrawn: Envelope<ReplyWithdrawn> = {
  id: '4c613da3-2584-538e-8665-cbe884a0ea4a',
  type: 'reply.withdrawn',
  version: 1,
  source: 'review',
  time: '2026-03-02T09:17:20.000Z',
  workspace: 'main',
  conversationId: 'c_7h7esjqhobtzzgaewdsk',
  correlationId: '361c603b-a41e-52ad-bb21-a08c5171e875',
  data: { replyId: '717479b7-ed79-5570-bb48-988a777e2206', ordinal: 1, reason: 'opted-out' },
};

function refusal(payload: unknown): InvalidEvent {
  try {
    decodeEvent(typeof payload === 'string' ? payload : JSON.stringify(payload));
  } catch (error) {
    if (error instanceof InvalidEvent) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('reading a message from the bus', () => {
  test('gives the envelope and data of the class its contract names', () => {
    const event = decodeEvent(JSON.stringify(withdrawn));
    expect(event).toEqual(withdrawn);
    expect(event.data).toBeInstanceOf(ReplyWithdrawn);
  });

  test('drops fields the contract does not have: a newer publisher may say more', () => {
    const event = decodeEvent(JSON.stringify({ ...withdrawn, data: { ...withdrawn.data, later: 'x' } }));
    expect(event.data).toEqual(withdrawn.data);
  });

  test.each([
    ['broken JSON', '{"id": "4c613da3'],
    ['nothing', 'null'],
    ['a text', '"hello"'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['no data', { ...withdrawn, data: undefined }],
    ['a list as data', { ...withdrawn, data: [] }],
    ['an event nobody knows', { ...withdrawn, type: 'reply.imagined' }],
    ['a version nobody knows', { ...withdrawn, version: 9 }],
    ['a key that hides the class', { ...withdrawn, data: { ...withdrawn.data, constructor: { name: 'x' } } }],
    ['a value of another type', { ...withdrawn, data: { ...withdrawn.data, ordinal: '1' } }],
  ])('refuses %s as invalid', (_what, payload) => {
    expect(refusal(payload).code).toBe('invalid-event');
  });

  test('names where a message does not fit, never what stood there', () => {
    const error = refusal({ ...withdrawn, data: { ...withdrawn.data, reason: 'Ada wants out' } });
    expect(error.properties).toEqual(['reason (isIn)']);
    expect(error.message).toBe('reply.withdrawn.v1 does not fit its contract at reason (isIn)');
    expect(refusal('{"text":"my card is 4111"').message).not.toContain('4111');
  });
});

describe('checking data before it is published', () => {
  test('finds every offending path at once', () => {
    const data = { bubbleId: 'b', status: 'gone', at: 'noon' };
    expect(() => validated(InboundStatus, data, 'inbound.status.v1')).toThrow(
      'inbound.status.v1 does not fit its contract at bubbleId (isUuid), status (isIn), at (isIso8601)',
    );
  });
});
