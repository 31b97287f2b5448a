import { Event, ReplyWithdrawn, shardOf } from '@countersign/contracts';
import { startTracing, withTraceparent } from '@countersign/observability';
import { encodeEvent, type EventFacts } from './encoded-event.js';
import { decodeEvent } from './event-validation.js';

const conversationId = 'c_7h7esjqhobtzzgaewdsk';
const facts: EventFacts<ReplyWithdrawn> = {
  id: '4c613da3-2584-538e-8665-cbe884a0ea4a',
  workspace: 'main',
  conversationId,
  data: { replyId: '717479b7-ed79-5570-bb48-988a777e2206', ordinal: 1, reason: 'opted-out' },
};

describe('encoding an event', () => {
  test('says who speaks, what and when, on the subject of its conversation', () => {
    const encoded = encodeEvent('review', ReplyWithdrawn, {
      ...facts,
      time: new Date('2026-03-02T09:17:20Z'),
    });
    expect(encoded).toMatchObject({
      id: facts.id,
      subject: `cs.reply.withdrawn.v1.${shardOf(conversationId)}.main.${conversationId}`,
    });
    expect(decodeEvent(encoded.payload)).toEqual({
      ...facts,
      type: 'reply.withdrawn',
      version: 1,
      source: 'review',
      time: '2026-03-02T09:17:20.000Z',
      correlationId: facts.id,
    });
  });

  test('is correlated with its turn once there is one', () => {
    const correlationId = '361c603b-a41e-52ad-bb21-a08c5171e875';
    const { payload } = encodeEvent('review', ReplyWithdrawn, { ...facts, correlationId });
    expect(decodeEvent(payload).correlationId).toBe(correlationId);
  });

  test('carries the running trace, and none when there is none', () => {
    startTracing({});
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const inside = withTraceparent(traceparent, () => encodeEvent('review', ReplyWithdrawn, facts));
    expect(inside.headers).toEqual({ traceparent });
    expect(encodeEvent('review', ReplyWithdrawn, facts).headers).toEqual({});
  });

  test("finds a publisher's mistake at the publisher", () => {
    const wrong = { ...facts, data: { ...facts.data, ordinal: 0 } };
    expect(() => encodeEvent('review', ReplyWithdrawn, wrong)).toThrow('at ordinal (min)');
    expect(() => encodeEvent('review', ReplyWithdrawn, { ...facts, id: 'x' })).toThrow('at id (isUuid)');
  });

  test('refuses an event its service may not say, and one nobody has listed, naming the line that is missing', () => {
    expect(() => encodeEvent('dispatcher', ReplyWithdrawn, facts)).toThrow(
      'the catalogue does not list dispatcher among the publishers of reply.withdrawn.v1',
    );
    @Event('reply.dreamt', 1)
    class ReplyDreamt {}
    expect(() => encodeEvent('review', ReplyDreamt, { ...facts, data: {} })).toThrow(
      'reply.dreamt.v1 is not in libs/contracts/src/catalogue.ts',
    );
  });

  test('refuses an event that belongs to no conversation, contact or account', () => {
    const { conversationId: _gone, ...homeless } = facts;
    expect(() => encodeEvent('review', ReplyWithdrawn, homeless)).toThrow('it has no subject');
  });
});
