import { InboundMessage, MESSAGE_KINDS } from '@countersign/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { normaliseUpdate, type NormalisedUpdate } from './update.policy.js';

const receivedAt = new Date('2026-03-01T12:00:05.000Z');
const DATE = Date.parse('2026-03-01T12:00:00.000Z') / 1000;
const from = {
  id: 7,
  is_bot: false,
  first_name: 'Ada',
  last_name: 'Example',
  username: 'ada',
  language_code: 'en',
};
const chat = { id: 1234567890123, type: 'private', first_name: 'Ada' };
const envelope = { message_id: 42, date: DATE, chat, from };

const read = (update: unknown, groups = false): NormalisedUpdate =>
  normaliseUpdate(update, { receivedAt, groups });

function message(content: object, kind = 'message'): NormalisedUpdate & { type: 'message' } {
  const result = read({ update_id: 9, [kind]: { ...envelope, ...content } });
  if (result.type !== 'message') throw new Error(`it is ${result.type}`);
  const faults = validateSync(plainToInstance(InboundMessage, result.data), { whitelist: true });
  expect(faults.map(({ property }) => property)).toEqual([]);
  return result;
}

describe('a text message', () => {
  it('arrives with who, where, when and in answer to what', () => {
    expect(message({ text: 'hello', reply_to_message: { message_id: 40 } })).toEqual({
      type: 'message',
      chat: '1234567890123',
      user: '7',
      providerMessageId: '42',
      revision: '0',
      data: {
        fact: 'received',
        kind: 'text',
        text: 'hello',
        attachments: [],
        flags: [],
        chat: '1234567890123',
        providerMessageId: '42',
        replyTo: '40',
        sender: { id: '7', name: 'Ada Example', handle: 'ada', languageHint: 'en' },
        providerTime: '2026-03-01T12:00:00.000Z',
        providerSequence: 42,
        receivedAt: '2026-03-01T12:00:05.000Z',
      },
    });
  });

  it('that is a command says which', () => {
    expect(message({ text: '/start ref1' }).data).toMatchObject({
      kind: 'command',
      command: 'start',
      text: '/start ref1',
    });
    expect(message({ text: 'start the car' }).data).toMatchObject({ kind: 'text' });
  });

  it('says by which link somebody came, and that it was passed on (CH-13, CH-06)', () => {
    expect(message({ text: '/start@our_bot Autumn-sale' }).data.source).toEqual({
      kind: 'link',
      ref: 'Autumn-sale',
      cut: false,
    });
    expect(message({ text: '/start' }).data).not.toHaveProperty('source');
    const passedOn = message({ text: 'x', forward_origin: { type: 'hidden_user', date: DATE } });
    expect(passedOn.data.forwarded).toBe('once');
  });

  it('with hostile characters is stored without them and says so', () => {
    expect(message({ text: 'a\0\ud800' }).data).toMatchObject({
      text: 'a\ufffd',
      flags: ['nul-removed', 'surrogate-replaced'],
    });
    expect(message({ text: '\0' }).data).toMatchObject({ kind: 'unsupported', flags: ['nul-removed'] });
    expect(message({ text: 'x'.repeat(1_000_000) }).data.flags).toEqual(['truncated']);
  });

  it.each([
    ['two days old', DATE - 2 * 86_400],
    ['from next week', DATE + 7 * 86_400],
    ['beyond any calendar', 1e300],
    ['no number', 'yesterday'],
  ])('whose time is %s is flagged and ordered by its arrival', (_case, date) => {
    expect(message({ text: 'x', date }).data).toMatchObject({
      providerTime: receivedAt.toISOString(),
      flags: ['provider-time-implausible'],
    });
  });
});

describe('every kind lands named', () => {
  const file = { file_id: 'F', file_unique_id: 'u', file_size: 5 };
  it.each([
    [
      'image',
      {
        photo: [
          { ...file, file_id: 'S', width: 9, height: 9 },
          { ...file, width: 90, height: 60 },
        ],
        caption: 'look',
      },
      'Photo 90×60',
    ],
    ['voice', { voice: { ...file, duration: 4 } }, 'Voice message, 4 s'],
    [
      'audio',
      { audio: { ...file, duration: 9, title: 'Song', performer: 'Band' } },
      'Audio: Band, Song, 9 s',
    ],
    ['video', { video: { ...file, duration: 9, width: 4, height: 3 } }, 'Video 4×3, 9 s'],
    ['video', { video_note: { ...file, duration: 9 } }, 'Video message, 9 s'],
    ['video', { animation: { ...file, width: 4, height: 3 }, document: file }, 'Animation (GIF) 4×3'],
    [
      'document',
      { document: { ...file, file_name: 'a.pdf', mime_type: 'application/pdf' } },
      'Document: a.pdf',
    ],
    ['sticker', { sticker: { ...file, emoji: '👍' } }, 'Sticker 👍'],
    ['location', { location: { latitude: 50.85, longitude: 4.36 } }, 'Location 50.85, 4.36'],
    [
      'location',
      { location: { latitude: 1, longitude: 2 }, venue: { title: 'Hotel', address: 'Street 1' } },
      'Place: Hotel, Street 1',
    ],
    ['contact', { contact: { first_name: 'Ada', phone_number: '+32' } }, 'Contact: Ada, +32'],
    ['unsupported', { poll: { question: 'Which day?' } }, 'Poll: Which day?'],
    ['unsupported', { dice: { emoji: '🎲', value: 4 } }, 'Dice 🎲 4'],
    [
      'unsupported',
      { message_auto_delete_timer_changed: {} },
      'Unsupported: message auto delete timer changed',
    ],
    ['unsupported', { hologram: 1, caption: 'wow' }, 'Unsupported: hologram'],
    ['unsupported', {}, 'Unsupported: empty message'],
    ['unsupported', { text: '' }, 'Unsupported: empty message'],
  ])('%s: %j', (kind, content, description) => {
    const { data } = message(content);
    expect(MESSAGE_KINDS).toContain(kind);
    expect(data).toMatchObject({ kind, attachments: [{ kind, description }] });
    expect(data.text).toBe((content as { caption?: string }).caption);
    if ('document' in content && kind === 'document')
      expect(data.attachments[0]).toMatchObject({ fileName: 'a.pdf', size: 5 });
    if (kind === 'image') expect(data.attachments[0]?.providerMediaId).toBe('F');
  });
});

describe('an edit', () => {
  it('is another fact of the same message, each edit a new one, captions included', () => {
    const edited = message(
      { photo: [{ file_id: 'F' }], caption: 'new', edit_date: DATE + 3 },
      'edited_message',
    );
    expect(edited).toMatchObject({
      providerMessageId: '42',
      revision: '9',
      data: { fact: 'edited', kind: 'image', text: 'new', providerTime: '2026-03-01T12:00:03.000Z' },
    });
  });

  it('of a live location is its next tick, which nobody has to read', () => {
    const edited_message = { ...envelope, location: { latitude: 1, longitude: 2, live_period: 60 } };
    expect(read({ update_id: 1, edited_message })).toEqual({ type: 'ignored', reason: 'live-location' });
  });
});

describe('a tapped button', () => {
  it('carries its id and its title', () => {
    const reply_markup = {
      inline_keyboard: [
        [
          { text: 'No', callback_data: 'n' },
          { text: 'Yes, please', callback_data: 'y' },
        ],
      ],
    };
    const tapped = read({
      update_id: 3,
      callback_query: { id: '555', from, message: { ...envelope, reply_markup }, data: 'y' },
    });
    expect(tapped).toMatchObject({
      type: 'message',
      chat: '1234567890123',
      providerMessageId: 'callback:555',
      callbackQueryId: '555',
      data: {
        kind: 'button',
        text: 'Yes, please',
        interactiveId: 'y',
        replyTo: '42',
        providerTime: receivedAt.toISOString(),
      },
    });
  });
});

describe('passing signs', () => {
  it.each([
    [
      'a reaction',
      {
        message_reaction: {
          chat,
          user: from,
          message_id: 4,
          date: DATE,
          new_reaction: [{ type: 'emoji', emoji: '👍' }],
        },
      },
      { signal: 'reaction', providerMessageId: '4', emoji: '👍', at: '2026-03-01T12:00:00.000Z' },
    ],
    [
      'a reaction taken back',
      { message_reaction: { chat, user: from, message_id: 4, date: DATE, new_reaction: [] } },
      { signal: 'reaction', providerMessageId: '4' },
    ],
    [
      'a block',
      { my_chat_member: { chat, from, new_chat_member: { status: 'kicked' } } },
      { signal: 'blocked' },
    ],
    [
      'an unblock',
      { my_chat_member: { chat, from, new_chat_member: { status: 'member' } } },
      { signal: 'unblocked' },
    ],
  ])('%s opens no turn', (_case, content, data) => {
    expect(read({ update_id: 8, ...content })).toMatchObject({
      type: 'signal',
      chat: '1234567890123',
      user: '7',
      revision: '8',
      data,
    });
  });
});

describe('groups', () => {
  const update = {
    update_id: 1,
    message: { ...envelope, chat: { id: -100, type: 'supergroup' }, text: 'hi' },
  };
  it('are ignored unless switched on', () => {
    expect(read(update)).toEqual({ type: 'ignored', reason: 'group' });
    expect(read(update, true)).toMatchObject({ type: 'message', chat: '-100' });
  });
});

describe('what nobody foresaw', () => {
  it.each([
    ['nothing', undefined, 'not-an-update'],
    ['a list', [], 'not-an-update'],
    ['no update id', { message: { chat } }, 'not-an-update'],
    ['an update id that is no number', { update_id: '1', message: { chat } }, 'not-an-update'],
    ['no chat and no person', { update_id: 1, message: { text: 'x' } }, 'no-chat'],
    ['an update without content', { update_id: 1 }, 'no-chat'],
  ])('%s cannot be put anywhere', (_case, update, reason) => {
    expect(read(update)).toEqual({ type: 'unroutable', reason });
  });

  it.each([
    ['an unknown kind of update', { update_id: 5, telepathy: { chat, thought: 'x' } }, 'telepathy'],
    ['a message without an id', { update_id: 5, message: { chat, from } }, 'empty message'],
    [
      'a message of nonsense',
      { update_id: 5, message: { chat: { id: 1 }, from: 'me', photo: 7, date: {} } },
      undefined,
    ],
  ])('%s becomes an unsupported message', (_case, update, name) => {
    const result = read(update);
    expect(result.type).toBe('message');
    if (result.type !== 'message') return;
    expect(result.data.providerMessageId).toBe('update:5');
    expect(validateSync(plainToInstance(InboundMessage, result.data))).toEqual([]);
    if (name)
      expect(result.data.attachments).toEqual([{ kind: 'unsupported', description: `Unsupported: ${name}` }]);
  });

  it('never fails and never breaks the contract, whatever the shape', () => {
    const values: unknown[] = [
      null,
      0,
      -1,
      1e300,
      Number.NaN,
      '',
      '\0',
      '\ud800',
      'x'.repeat(70_000),
      [],
      [[]],
      {},
      { id: -5 },
      true,
    ];
    const fields = [
      'message_id',
      'date',
      'from',
      'text',
      'caption',
      'photo',
      'voice',
      'sticker',
      'location',
      'contact',
      'venue',
      'poll',
      'document',
      'reply_to_message',
      'edit_date',
    ];
    for (const field of fields)
      for (const value of values) {
        for (const kind of [
          'message',
          'edited_message',
          'callback_query',
          'message_reaction',
          'my_chat_member',
          'x',
        ]) {
          const result = read({ update_id: 9, [kind]: { ...envelope, [field]: value } });
          if (result.type !== 'message') continue;
          const faults = validateSync(plainToInstance(InboundMessage, result.data));
          expect([kind, field, faults.map((fault) => fault.property)]).toEqual([kind, field, []]);
        }
      }
  });
});
