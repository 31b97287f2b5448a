import { InboundMessage, InboundSignal, InboundStatus } from '@countersign/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { readWebhook, type WebhookItem } from './webhook.policy.js';

const receivedAt = new Date('2026-03-01T12:00:05.000Z');
const AT = String(Date.parse('2026-03-01T12:00:00.000Z') / 1_000);
const FORM = JSON.stringify({ flow_token: 'ours', how_many: 2, extras: ['breakfast', 'parking'] });
const BUBBLE = '5b8d0f6e-2d44-5f7c-9a0b-1c2d3e4f5a6b';
const CONTRACTS = { message: InboundMessage, signal: InboundSignal, status: InboundStatus } as const;

const call = (value: object, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '419561257915477', changes: [{ field, value }] }],
});
const value = (more: object) => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
  contacts: [{ profile: { name: 'Ada Example' }, wa_id: '32470000001' }],
  ...more,
});
const message = (content: object) => ({
  from: '32470000001',
  id: 'wamid.A',
  timestamp: AT,
  type: 'text',
  ...content,
});

function faultsOf(item: WebhookItem): string[] {
  if (item.type === 'ignored' || item.type === 'unroutable') return [];
  const instance: object = plainToInstance(CONTRACTS[item.type] as new () => object, item.data);
  return validateSync(instance, { whitelist: true }).map(({ property }) => property);
}

function only<T extends WebhookItem['type']>(type: T, content: object): WebhookItem & { type: T } {
  const [item, ...more] = readWebhook(call(value(content)), receivedAt) ?? [];
  expect(more).toEqual([]);
  if (item?.type !== type) throw new Error(`it is ${JSON.stringify(item)}`);
  expect(faultsOf(item)).toEqual([]);
  return item as WebhookItem & { type: T };
}

const read = (content: object) => only('message', { messages: [message(content)] }).data;

describe('a message', () => {
  it('arrives with who, where, when and in answer to what (CH-02)', () => {
    const content = { text: { body: 'hello' }, context: { from: '15550783881', id: 'wamid.0' } };
    expect(only('message', { messages: [message(content)] })).toEqual({
      type: 'message',
      phoneNumberId: '106540352242922',
      chat: '32470000001',
      providerMessageId: 'wamid.A',
      revision: '0',
      data: {
        fact: 'received',
        kind: 'text',
        text: 'hello',
        attachments: [],
        flags: [],
        chat: '32470000001',
        providerMessageId: 'wamid.A',
        replyTo: 'wamid.0',
        sender: { id: '32470000001', name: 'Ada Example' },
        providerTime: '2026-03-01T12:00:00.000Z',
        providerSequence: 0,
        receivedAt: '2026-03-01T12:00:05.000Z',
      },
    });
  });

  it('keeps its own time when WhatsApp brings it again for a week, and not a time before that (IN-07)', () => {
    const at = (days: number) => String(receivedAt.getTime() / 1_000 - days * 86_400);
    expect(read({ timestamp: at(6), text: { body: 'late' } }).flags).toEqual([]);
    const wrong = read({ timestamp: at(8), text: { body: 'wrong' } });
    expect(wrong).toMatchObject({
      flags: ['provider-time-implausible'],
      providerTime: receivedAt.toISOString(),
    });
  });

  it.each([
    ['text', { text: { body: 'stop' } }, { kind: 'command', command: 'stop' }],
    ['text', { text: { body: ' ' } }, { kind: 'unsupported' }],
    [
      'image',
      { image: { id: '1', mime_type: 'image/jpeg', caption: 'View' } },
      { kind: 'image', text: 'View' },
    ],
    ['audio', { audio: { id: '1', voice: true } }, { kind: 'voice' }],
    ['audio', { audio: { id: '1' } }, { kind: 'audio' }],
    ['video', { video: { id: '1' } }, { kind: 'video' }],
    ['sticker', { sticker: { id: '1' } }, { kind: 'sticker' }],
    [
      'button',
      { button: { text: 'Yes', payload: 'yes-1' } },
      { kind: 'button', text: 'Yes', interactiveId: 'yes-1' },
    ],
    [
      'interactive',
      { interactive: { type: 'button_reply', button_reply: { id: 'b1', title: 'Later' } } },
      { kind: 'button', text: 'Later', interactiveId: 'b1' },
    ],
    [
      'interactive',
      { interactive: { type: 'list_reply', list_reply: { id: 'r1', title: 'Room', description: 'Sea' } } },
      { kind: 'button', text: 'Room', interactiveId: 'r1' },
    ],
  ])('of type %s with %j is read as what it is (CH-06)', (type, content, expected) => {
    expect(read({ type, ...content })).toMatchObject(expected);
  });

  it.each([
    ['document', { document: { id: '1', filename: 'a.pdf' } }, 'document', 'Document: a.pdf'],
    [
      'location',
      { location: { latitude: 50.85, longitude: 4.36, name: 'Station' } },
      'location',
      'Location: Station, 50.85, 4.36',
    ],
    [
      'contacts',
      { contacts: [{ name: { formatted_name: 'Bob' }, phones: [{ phone: '+32 1' }] }] },
      'contact',
      'Contact: Bob, +32 1',
    ],
    [
      'order',
      {
        order: {
          product_items: [{ quantity: 2, product_retailer_id: 'mug', item_price: 9.5, currency: 'EUR' }],
          text: 'Soon',
        },
      },
      'unsupported',
      'Order: 2 × mug (9.5 EUR)\nSoon',
    ],
    ['system', { system: { body: 'A new number' } }, 'unsupported', 'System: A new number'],
    [
      'contacts',
      {
        contacts: [
          { name: { formatted_name: 'Bob' }, org: { company: 'Acme' }, emails: [{ email: 'b@example.org' }] },
        ],
      },
      'contact',
      'Contact: Bob, Acme, b@example.org',
    ],
    ['unsupported', { errors: [{ title: 'Not supported' }] }, 'unsupported', 'Unsupported: Not supported'],
    [
      'interactive',
      { interactive: { type: 'nfm_reply', nfm_reply: { body: 'Sent', response_json: FORM } } },
      'unsupported',
      'Form: Sent\nhow many: 2\nextras: breakfast, parking',
    ],
    [
      'interactive',
      { interactive: { type: 'nfm_reply', nfm_reply: { response_json: 'no {json' } } },
      'unsupported',
      'Form: no {json',
    ],
    ['hologram', { hologram: {} }, 'unsupported', 'Unsupported: hologram'],
    ['constructor', {}, 'unsupported', 'Unsupported: constructor'],
  ])('of type %s with %j says what a reviewer has to know', (type, content, kind, description) => {
    expect(read({ type, ...content })).toMatchObject({ kind, attachments: [{ kind, description }] });
  });

  it('of a group is not listened to', () => {
    const [item] = readWebhook(call(value({ messages: [message({ group_id: 'g' })] })), receivedAt) ?? [];
    expect(item).toEqual({ type: 'ignored', reason: 'group' });
  });
});

it('a card with more numbers than fit is cut, not refused', () => {
  const phones = Array.from({ length: 50 }, (_, n) => ({
    phone: `+32 470 00 00 ${n} extension ${'9'.repeat(40)}`,
  }));
  const contacts = [{ name: { formatted_name: 'Bob' }, phones }];
  const { description = '' } = read({ type: 'contacts', contacts }).attachments[0]!;
  expect([description.length, description.slice(0, 12)]).toEqual([1_000, 'Contact: Bob']);
});

it('a reaction is a passing sign, taken back when it has no emoji', () => {
  const reaction = (emoji?: string) =>
    only('signal', {
      messages: [message({ type: 'reaction', reaction: { message_id: 'wamid.0', ...(emoji && { emoji }) } })],
    }).data;
  const of = { signal: 'reaction', providerMessageId: 'wamid.0', at: '2026-03-01T12:00:00.000Z' };
  expect(reaction('👍')).toEqual({ ...of, emoji: '👍' });
  expect(reaction()).toEqual(of);
});

it.each([
  ['an order', { type: 'order', order: { text: 'Soon' } }, 'order'],
  ['a form', { type: 'interactive', interactive: { nfm_reply: { response_json: FORM } } }, 'form'],
  ['a new number', { type: 'system', system: { body: 'A new number' } }, 'notice'],
])('%s is named as such, not as something unknown (CH-06)', (_what, content, about) => {
  expect(read(content).attachments[0]?.about).toBe(about);
});

it.each([
  [{ forwarded: true }, 'once'],
  [{ forwarded: true, frequently_forwarded: true }, 'often'],
  [{ forwarded: 'yes' }, undefined],
])('context %j: passed on %s (CH-06)', (context, forwarded) => {
  expect(read({ text: { body: 'x' }, context }).forwarded).toBe(forwarded);
});

it('says by which ad somebody came; what is longer than is carried is cut, and says so (CH-13)', () => {
  const referral = {
    source_url: 'https://fb.me/3cr4Wqqkv',
    source_id: '120226305854810726',
    source_type: 'ad',
    headline: 'Rooms by the sea',
    ctwa_clid: 'Aff-n8ZTODiE79d22KtAwQKj9e',
  };
  const source = (more: object) => read({ text: { body: 'x' }, referral: { ...referral, ...more } }).source;
  const ad = {
    kind: 'ad',
    ref: '120226305854810726',
    title: 'Rooms by the sea',
    url: 'https://fb.me/3cr4Wqqkv',
  };
  expect(source({})).toEqual({ ...ad, cut: false });
  expect(source({ source_type: 'post' })?.kind).toBe('post');
  expect(source({ headline: 'x'.repeat(512) })).toMatchObject({ cut: false });
  expect(source({ headline: 'x'.repeat(513) })).toEqual({ ...ad, title: 'x'.repeat(512), cut: true });
  expect(read({ text: { body: 'x' }, referral: {} })).not.toHaveProperty('source');
});

describe('somebody with an id of this business alone (CH-02)', () => {
  const SCOPED = 'BE.13491208655302741918';
  const contact = { profile: { name: 'Ada Example', username: 'ada.writes' }, user_id: SCOPED };
  const from = (content: object, contacts: object[] = [contact]) => {
    const [item] = readWebhook(call(value({ contacts, messages: [content] })), receivedAt) ?? [];
    if (item?.type !== 'message') throw new Error(`it is ${JSON.stringify(item)}`);
    expect(faultsOf(item)).toEqual([]);
    return item;
  };
  const words = { id: 'wamid.A', timestamp: AT, type: 'text', text: { body: 'Hello' } };

  it('is read with the number hidden, under their user name', () => {
    const { chat, data } = from({ ...words, from_user_id: SCOPED });
    expect([chat, data.chat]).toEqual([SCOPED, SCOPED]);
    expect(data.sender).toEqual({ id: SCOPED, name: 'Ada Example', handle: 'ada.writes' });
  });

  it('is one person, whether or not the number is shown; a shown number can be read', () => {
    const both = { ...words, from: '32470000001', from_user_id: SCOPED };
    expect(from(both)).toMatchObject({ chat: SCOPED });
    const unnamed = { profile: { name: 'Ada Example' }, wa_id: '32470000001', user_id: SCOPED };
    expect(from(both, [unnamed]).data.sender).toMatchObject({ id: SCOPED, handle: '+32470000001' });
    // The message names the number alone, the contact both.
    expect(from({ ...words, from: '32470000001' }, [unnamed]).chat).toBe(SCOPED);
  });

  it('is found where a message names nobody and there is one contact', () => {
    expect(from(words).chat).toBe(SCOPED);
    const items = readWebhook(call(value({ contacts: [contact, contact], messages: [words] })), receivedAt);
    expect(items).toEqual([{ type: 'unroutable', reason: 'no-person' }]);
  });

  it('is who a status is of', () => {
    const status = { id: 'wamid.B', status: 'read', timestamp: AT, biz_opaque_callback_data: BUBBLE };
    expect(only('status', { statuses: [{ ...status, recipient_user_id: SCOPED }] }).chat).toBe(SCOPED);
  });
});

describe('a status', () => {
  const status = (more: object) => ({
    id: 'wamid.B',
    status: 'delivered',
    timestamp: AT,
    recipient_id: '32470000001',
    biz_opaque_callback_data: BUBBLE,
    ...more,
  });

  it.each(['sent', 'delivered', 'read'])('%s is of the bubble whose id it carries back (DS-04)', (word) => {
    expect(only('status', { statuses: [status({ status: word })] })).toMatchObject({
      revision: word,
      data: { bubbleId: BUBBLE, status: word, at: '2026-03-01T12:00:00.000Z' },
    });
  });

  it('that failed says why', () => {
    const errors = [{ code: 131047, title: 'Re-engagement message' }];
    expect(only('status', { statuses: [status({ status: 'failed', errors })] }).data).toMatchObject({
      status: 'failed',
      code: '131047',
    });
  });

  it.each([
    [{ biz_opaque_callback_data: undefined }, 'foreign-status'],
    [{ biz_opaque_callback_data: 'campaign 7' }, 'foreign-status'],
    [{ status: 'warmed' }, 'unknown-status'],
  ])('with %j is counted and left alone', (more, reason) => {
    expect(readWebhook(call(value({ statuses: [status(more)] })), receivedAt)).toEqual([
      { type: 'ignored', reason },
    ]);
  });
});

it('three entries of three changes of five messages and five statuses are 45 and 45, whatever is wrong with their neighbours', () => {
  const numbers = [0, 1, 2];
  const entry = (of: number) => ({
    id: String(of),
    changes: numbers.map((change) => ({
      field: 'messages',
      value: value({
        messages: [0, 1, 2, 3, 4].map((n) =>
          message({ id: `wamid.${of}.${change}.${n}`, text: { body: `${n}` } }),
        ),
        statuses: [0, 1, 2, 3, 4].map((n) => ({
          id: `wamid.out.${of}.${change}.${n}`,
          status: 'read',
          timestamp: AT,
          recipient_id: '32470000001',
          biz_opaque_callback_data: BUBBLE,
        })),
      }),
    })),
  });
  const bad = { id: '9', changes: [null, 7, { field: 'messages' }, { field: 'account_update', value: {} }] };
  const body = { object: 'whatsapp_business_account', entry: [bad, ...numbers.map(entry), 'x'] };
  const items = readWebhook(body, receivedAt) ?? [];
  const count = (type: string) => items.filter((item) => item.type === type).length;
  expect([count('message'), count('status'), count('unroutable'), count('ignored')]).toEqual([45, 45, 3, 1]);
});

it('never throws, and what it makes fits its contract, whatever comes (IN-08)', () => {
  const anyMessage = fc.record(
    {
      from: fc.oneof(fc.string(), fc.jsonValue()),
      id: fc.oneof(fc.string(), fc.jsonValue()),
      timestamp: fc.oneof(fc.string(), fc.jsonValue()),
      type: fc.oneof(
        fc.constantFrom('text', 'image', 'interactive', 'contacts', 'order', 'toString', '__proto__'),
        fc.jsonValue(),
      ),
      text: fc.jsonValue(),
      image: fc.jsonValue(),
      interactive: fc.jsonValue(),
      contacts: fc.jsonValue(),
      order: fc.jsonValue(),
      context: fc.jsonValue(),
      referral: fc.oneof(fc.record({ headline: fc.string() }), fc.jsonValue()),
      from_user_id: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(anyMessage, fc.jsonValue())), fc.jsonValue(), (messages, statuses) => {
      const items = readWebhook(call(value({ messages, statuses })), receivedAt) ?? [];
      expect(items.flatMap(faultsOf)).toEqual([]);
    }),
  );
});

it.each([[null], [[]], ['x'], [{ object: 'page' }], [{ entry: [] }]])('%j is no webhook', (body) => {
  expect(readWebhook(body, receivedAt)).toBeUndefined();
});
