import fc from 'fast-check';
import { contactIdOf, conversationIdOf, derivedId, inboundEventId, type InboundOrigin } from './ids.js';

const origin: InboundOrigin = {
  workspace: 'main',
  accountId: 'telegram-main',
  chat: '1001',
  providerMessageId: '42',
  fact: 'received',
  revision: '0',
};
const KEY = 'a-key-of-this-installation';
const place = { workspace: 'main', channel: 'telegram', accountId: 'telegram-main' };

describe('ids of inbound facts', () => {
  test('a message the channel delivers twice is one event', () => {
    expect(inboundEventId({ ...origin })).toBe(inboundEventId({ ...origin }));
  });

  test("one chat's message 42 and another chat's message 42 are two messages", () => {
    expect(inboundEventId({ ...origin, chat: '1002' })).not.toBe(inboundEventId(origin));
  });

  test.each(
    Object.entries({
      workspace: 'other',
      accountId: 'telegram-second',
      chat: '1002',
      providerMessageId: '43',
      fact: 'edited',
      revision: '1',
    }),
  )('two facts that differ in %s are two events', (field, value) => {
    expect(inboundEventId({ ...origin, [field]: value })).not.toBe(inboundEventId(origin));
  });

  test('no two origins share an id by running their parts together', () => {
    const part = fc.stringMatching(/^[0-9|:]{0,6}$/);
    const origins = fc.record({ chat: part, providerMessageId: part, revision: part });
    fc.assert(
      fc.property(origins, origins, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(inboundEventId({ ...origin, ...one }) === inboundEventId({ ...origin, ...other })).toBe(same);
      }),
    );
  });

  test('ids stay what they were: a retry after an upgrade is still a repeat', () => {
    expect(inboundEventId(origin)).toBe('8cadfcd5-302e-5b6e-9502-e8c48065454f');
    expect(derivedId('717479b7-ed79-5570-bb48-988a777e2206', 'turn.closed')).toBe(
      'bf1f2e9a-1944-5b32-b13c-80da57b7dfd8',
    );
    expect(conversationIdOf(KEY, { ...place, chat: '1001' })).toBe('c_x6okp4syeaumevm4734a');
    expect(contactIdOf(KEY, { ...place, user: '1001' })).toBe('p_x6okp4syeaumevm4734a');
  });
});

describe('ids that follow from a cause', () => {
  test('a handler run twice derives the same id, two kinds from one cause differ', () => {
    expect(derivedId('cause', 'bubble:1')).toBe(derivedId('cause', 'bubble:1'));
    expect(derivedId('cause', 'bubble:1')).not.toBe(derivedId('cause', 'bubble:2'));
    expect(derivedId('cause', 'bubble:1')).not.toBe(derivedId('other', 'bubble:1'));
  });
});

describe('ids of conversations and contacts', () => {
  test('a chat is one conversation for ever, and each account has its own', () => {
    const chat = conversationIdOf(KEY, { ...place, chat: '1001' });
    expect(conversationIdOf(KEY, { ...place, chat: '1001' })).toBe(chat);
    expect(conversationIdOf(KEY, { ...place, accountId: 'telegram-second', chat: '1001' })).not.toBe(chat);
    expect(conversationIdOf(KEY, { ...place, workspace: 'other', chat: '1001' })).not.toBe(chat);
  });

  test('nobody without the key can compute an id from a phone number', () => {
    expect(conversationIdOf('another-key', { ...place, chat: '1001' })).not.toBe(
      conversationIdOf(KEY, { ...place, chat: '1001' }),
    );
  });

  test('whatever a provider calls a chat or a person, the id is safe in a subject', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (name) => {
        expect(conversationIdOf(KEY, { ...place, chat: name })).toMatch(/^c_[a-z2-7]{20}$/);
        expect(contactIdOf(KEY, { ...place, user: name })).toMatch(/^p_[a-z2-7]{20}$/);
      }),
    );
  });
});
