import { bubbleProblem, fileKindOf } from './bubble-problem.js';
import type { BubbleContent, ReplyFile } from './outbound-content.js';

const MIB = 1_024 * 1_024;
const FILE: ReplyFile = {
  ...{ fileId: 'b1a9b9d2-7c3f-4a57-8c57-3f6a3c1f0a11', kind: 'image', type: 'image/jpeg', bytes: MIB },
  ...{ sha256: 'a'.repeat(64), name: 'room.jpg' },
};
const rows = (count: number, words = 'Row') =>
  Array.from({ length: count }, (_, index) => ({ id: `row-${index}`, title: `${words} ${index}` }));
const list = (part: Partial<NonNullable<BubbleContent['list']>>): BubbleContent => ({
  ...{ text: 'Which one?', list: { button: 'Choose', rows: rows(2), ...part } },
});

it.each<[what: string, bubble: BubbleContent, problem: string | undefined]>([
  ['text alone', { text: 'Hello' }, undefined],
  ['10 rows', list({ rows: rows(10) }), undefined],
  ['11 rows', list({ rows: rows(11) }), 'WhatsApp takes 10 rows at most'],
  ['a row of 24', list({ rows: [{ id: 'a', title: 'x'.repeat(24) }] }), undefined],
  [
    'a row of 25',
    list({ rows: [{ id: 'a', title: 'x'.repeat(25) }] }),
    'WhatsApp takes 24 characters in a row',
  ],
  ['72 under a row', list({ rows: [{ id: 'a', title: 'A', description: 'x'.repeat(72) }] }), undefined],
  [
    '73 under a row',
    list({ rows: [{ id: 'a', title: 'A', description: 'x'.repeat(73) }] }),
    'WhatsApp takes 72 characters under a row',
  ],
  ['a button of 20', list({ button: 'x'.repeat(20) }), undefined],
  [
    'a button of 21',
    list({ button: 'x'.repeat(21) }),
    'WhatsApp takes 20 characters in the button of a list',
  ],
  ['a list without rows', list({ rows: [] }), 'the list is empty'],
  [
    'two rows that say the same',
    list({
      rows: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'A ' },
      ],
    }),
    'two rows say the same',
  ],
  [
    'two rows with one id',
    list({
      rows: [
        { id: 'a', title: 'A' },
        { id: 'a', title: 'B' },
      ],
    }),
    'two rows have the same id',
  ],
  [
    'a text of 1,025 above a list',
    { ...list({}), text: 'x'.repeat(1_025) },
    'above a list WhatsApp takes 1024 characters',
  ],
  ['a caption of 1,024', { text: 'x'.repeat(1_024), file: FILE }, undefined],
  [
    'a caption of 1,025',
    { text: 'x'.repeat(1_025), file: FILE },
    'WhatsApp takes 1024 characters under a file',
  ],
  ['a picture of 5 MiB', { text: 'Room', file: { ...FILE, bytes: 5 * MIB } }, undefined],
  [
    'a picture one byte larger',
    { text: 'Room', file: { ...FILE, bytes: 5 * MIB + 1 } },
    'WhatsApp takes pictures of 5 MiB at most',
  ],
  ['a file without words', { text: 'room.jpg', file: FILE }, undefined],
  [
    'audio with words',
    { text: 'Listen', file: { ...FILE, kind: 'audio', type: 'audio/mpeg' } },
    'WhatsApp shows no words under audio: write them in another bubble',
  ],
  [
    'a file with buttons',
    { text: 'Room', file: FILE, buttons: [{ id: 'a', title: 'A' }] },
    'buttons and a file do not go into one message: send them one after the other',
  ],
  [
    'a place',
    { text: 'Hotel\nCalle 1', place: { latitude: 1, longitude: 2, name: 'Hotel', address: 'Calle 1' } },
    undefined,
  ],
  [
    'a place that reads otherwise',
    { text: 'Here', place: { latitude: 1, longitude: 2, name: 'Hotel', address: 'Calle 1' } },
    'the place reads otherwise',
  ],
  [
    'a place off the globe',
    { text: 'H', place: { latitude: 91, longitude: 2, name: 'H', address: 'A' } },
    'the latitude is not between -90 and 90',
  ],
  ['a reaction', { text: '👨‍👩‍👧', reaction: { to: 'wamid.1' } }, undefined],
  [
    'a reaction of words',
    { text: 'ok', reaction: { to: 'wamid.1' } },
    'WhatsApp does not take ok as a reaction',
  ],
])('%s on WhatsApp: %3$s (CH-09, AU-02)', (_what, bubble, problem) => {
  expect(bubbleProblem('whatsapp', bubble)).toBe(problem);
});

it.each<[bubble: BubbleContent, problem: string]>([
  [list({}), 'Telegram has no lists'],
  [{ text: '🦖', reaction: { to: '7' } }, 'Telegram does not take 🦖 as a reaction'],
])('Telegram: %j', (bubble, problem) => {
  expect(bubbleProblem('telegram', bubble)).toBe(problem);
});

it.each<[bubble: BubbleContent, problem: string]>([
  [{ text: 'Room', file: FILE }, 'Web chat carries no pictures'],
  [{ text: 'H', place: { latitude: 1, longitude: 2, name: 'H', address: 'A' } }, 'Web chat shows no places'],
  [{ text: '👍', reaction: { to: '7' } }, 'Web chat has no reactions'],
])('web chat: %j', (bubble, problem) => {
  expect(bubbleProblem('webchat', bubble)).toBe(problem);
});

it.each([
  ['whatsapp', 'image/jpeg', MIB, { kind: 'image' }],
  ['whatsapp', 'application/pdf', 20 * MIB, { kind: 'document' }],
  ['whatsapp', 'image/gif', MIB, { problem: 'WhatsApp takes no files of type image/gif' }],
  ['whatsapp', 'video/mp4', 17 * MIB, { problem: 'WhatsApp takes videos of 16 MiB at most' }],
  ['telegram', 'image/jpeg', 11 * MIB, { kind: 'document' }],
  ['telegram', 'image/gif', MIB, { kind: 'document' }],
  ['telegram', 'application/zip', 26 * MIB, { problem: 'Telegram takes documents of 25 MiB at most' }],
  ['webchat', 'image/jpeg', MIB, { problem: 'Web chat carries no files' }],
] as const)('%s: %s of %i bytes is %j (AU-02)', (channel, type, bytes, what) => {
  expect(fileKindOf(channel, { type, bytes })).toEqual(what);
});
