import type { Envelope, InboundMessage } from '@countersign/contracts';
import { inboxEntry } from './inbox-entry.policy.js';

const CONVERSATION = 'c_aaaaaaaaaaaaaaaaaaaa';

function inbound(data: Partial<InboundMessage>): Envelope<InboundMessage> {
  return {
    id: '11111111-1111-5111-8111-111111111111',
    workspace: 'main',
    data: {
      fact: 'received',
      kind: 'text',
      text: 'hello',
      attachments: [],
      chat: '42',
      providerMessageId: '7',
      sender: { id: '42' },
      providerTime: '2026-11-24T10:00:00.000Z',
      providerSequence: 7,
      receivedAt: '2026-11-24T10:00:01.000Z',
      flags: [],
      ...data,
    },
  } as unknown as Envelope<InboundMessage>;
}

const entry = (data: Partial<InboundMessage>, at = { seq: 5 }) => inboxEntry(inbound(data), CONVERSATION, at);

describe('what an inbound event means to a window', () => {
  it.each([
    ['a message', {}, true],
    ['an edit', { fact: 'edited' }, true],
    ['a request for a person', { kind: 'command', command: 'human' }, true],
    ['a deletion', { fact: 'deleted' }, false],
    ['a command', { kind: 'command', command: 'help' }, false],
    ['an edit into a command', { fact: 'edited', kind: 'command', command: 'stop' }, false],
  ] as const)('%s joins: only what a person must answer does', (_case, data, joins) => {
    expect(entry(data).joins).toBe(joins);
  });

  it('keeps no words of what does not join', () => {
    expect(entry({ command: 'help', text: '/help' })).toMatchObject({ message: undefined, bytes: 0 });
  });

  it('keeps no provider id outside the message', () => {
    const { message, ...row } = entry({ providerMessageId: 'wamid.HBgLMzI0' });
    expect(JSON.stringify(row)).not.toContain('wamid');
    expect(message).toContain('wamid');
  });

  it("knows an edit and its original as one message, and another chat's message 7 as another", () => {
    const original = entry({});
    expect(entry({ fact: 'edited' }).message_key).toBe(original.message_key);
    const elsewhere = inboxEntry(inbound({}), 'c_bbbbbbbbbbbbbbbbbbbb', { seq: 6 });
    expect(elsewhere.message_key).not.toBe(original.message_key);
  });

  it('counts bytes, not characters', () => {
    expect(entry({ text: '😀' }).bytes - entry({ text: '' }).bytes).toBe(4);
  });

  it('misses nothing where the chain could not be made', () => {
    expect(entry({ prev: 4 }).prev).toBe(4);
    expect(entry({ unchained: true }, { seq: 5, prev: 4 } as { seq: number }).prev).toBeUndefined();
  });
});
