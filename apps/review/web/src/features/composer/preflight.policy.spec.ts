import { SPANISH } from '../../lib/language/spanish.js';
import { language } from '../../lib/language/t.js';
import { lengthOf, preflight, type Preflight } from './preflight.policy.js';

const reply = ({ texts = ['See you at six.'], ...more }: Partial<Preflight> & { texts?: string[] } = {}) =>
  preflight({
    bubbles: texts.map((text) => ({ text })),
    channel: 'telegram',
    channelName: 'Telegram',
    channelHealth: 'green',
    address: '4711',
    held: false,
    suppressed: null,
    window: undefined,
    unreadInbound: false,
    online: true,
    ...more,
  });

describe('before a reply is approved', () => {
  test('a complete reply on a working channel has no problems', () => {
    expect(reply()).toEqual({ problems: [], notes: [] });
  });

  test('an empty bubble is named by its place', () => {
    expect(reply({ texts: ['Hello', ' \n'] }).problems).toEqual(['Bubble 2 is empty.']);
    expect(reply({ texts: [''] }).problems).toEqual(['The reply is empty.']);
  });

  test('a place nobody has filled stops it, in a button too (KN-09)', () => {
    expect(reply({ texts: ['Hello', 'Call {{phone}}.'] }).problems).toEqual([
      'Bubble 2: write what belongs in {{phone}}.',
    ]);
    const bubbles = [{ text: 'Choose', buttons: [{ id: 'choice-1', title: '{{name}}' }] }];
    expect(reply({ bubbles }).problems).toEqual(['The reply: write what belongs in {{name}}.']);
  });

  test('what a channel does not carry is said in the language of the page (RV-22)', async () => {
    language.addResourceBundle('es', 'translation', SPANISH);
    await language.changeLanguage('es');
    const parts = {
      list: { button: 'Ver', rows: [{ id: 'a', title: 'A' }] },
      buttons: [{ id: 'b', title: 'B' }],
    };
    const bubbles = [
      { text: '¿Cuál?', buttons: [{ id: 'choice-1', title: 'x'.repeat(21) }] },
      { text: '¿Cuál?', ...parts },
    ];
    const { problems } = reply({ bubbles, channel: 'whatsapp' });
    await language.changeLanguage('en');
    expect(problems).toEqual([
      'Globo 1: WhatsApp admite 20 caracteres en un botón.',
      'Globo 2: botones y una lista no caben en un mismo mensaje: envíelos uno tras otro.',
    ]);
  });

  test('buttons the channel does not take are named with what it takes (CH-09)', () => {
    const buttons = ['Yes', 'No', 'Later', 'Never'].map((title, index) => ({ id: `choice-${index}`, title }));
    const bubbles = [{ text: 'Shall we hold it?', buttons }];
    expect(reply({ bubbles, channel: 'whatsapp' }).problems).toEqual([
      'The reply: WhatsApp takes 3 buttons at most.',
    ]);
    expect(reply({ bubbles, channel: 'telegram' }).problems).toEqual([]);
  });

  test('where templates are what may be sent, only what is missing of one stops it (RV-16)', () => {
    const window = { state: 'closed' as const, words: 'Reply window closed' };
    const texts = ['x'.repeat(9_000)];
    expect(reply({ texts, window, template: { problems: ['Place 1 is empty.'] } }).problems).toEqual([
      'Place 1 is empty.',
    ]);
    expect(reply({ texts, window, template: { problems: [] } }).problems).toEqual([]);
  });

  test('a closed reply window stops it, and one about to close is worth knowing (RV-16)', () => {
    const channelName = 'WhatsApp';
    expect(
      reply({ channelName, window: { state: 'closed', words: 'Reply window closed' } }).problems,
    ).toEqual(['The customer wrote too long ago: WhatsApp takes no free reply until they write again.']);
    expect(reply({ channelName, window: { state: 'closing', words: '20 min to reply' } })).toEqual({
      problems: [],
      notes: ['20 min to reply: then WhatsApp takes no free text.'],
    });
  });

  test('a text too long for the channel is stopped, and the same text passes where it fits', () => {
    const long = 'a'.repeat(4_097);
    expect(reply({ texts: [long] }).problems).toEqual(['The reply is longer than the 4096 Telegram allows.']);
    expect(reply({ texts: [long], channel: 'webchat', channelName: 'Web chat' }).problems).toEqual([]);
  });

  test('what a colleague holds, a person who said stop, and unread messages each stop it with words', () => {
    expect(reply({ claimedBy: 'Ana' }).problems).toEqual(['Ana is answering this one.']);
    expect(reply({ suppressed: 'opted-out' }).problems).toEqual(['This person asked for no more messages.']);
    expect(reply({ held: true }).problems).toEqual([
      'This conversation is on hold: an operator must look at what got stuck.',
    ]);
    expect(reply({ unreadInbound: true }).problems).toHaveLength(1);
    expect(reply({ online: false }).problems).toEqual(['You are offline.']);
  });

  test('RV-17: without an address there is nobody to send it to', () => {
    expect(reply({ address: ' ' }).problems).toEqual(['There is no address to send it to.']);
  });

  test('RV-17: a reply that has to wait says when it will go out, and may be approved', () => {
    expect(reply({ leavesAt: '14:05' })).toEqual({
      problems: [],
      notes: ['Telegram asks us to wait: it will go out at 14:05.'],
    });
  });

  test('RV-17: a reply in another language than theirs is worth knowing, another country is not', () => {
    const notes = (theirs: string, ours: string) => reply({ languages: { theirs, reply: ours } }).notes;
    expect(notes('es', 'en')).toEqual(['They write in Spanish, and this is in English.']);
    expect(notes('pt-BR', 'pt')).toEqual([]);
    expect(notes('en', 'en_US')).toEqual([]);
    expect(reply({ languages: { theirs: 'es', reply: 'en' } }).problems).toEqual([]);
  });

  test('what is on its way or not written yet is not checked any further', () => {
    expect(reply({ texts: [''], notNow: 'The draft is being written.' }).problems).toEqual([
      'The draft is being written.',
    ]);
  });

  test('a channel in trouble is told but does not stop the approval', () => {
    const { problems, notes } = reply({ channelHealth: 'red' });
    expect(problems).toEqual([]);
    expect(notes).toHaveLength(1);
  });
});

test('the counter warns before the limit is reached', () => {
  expect(lengthOf('a'.repeat(3_000), 'telegram').level).toBe('fine');
  expect(lengthOf('a'.repeat(4_000), 'telegram').level).toBe('near');
  expect(lengthOf('a'.repeat(4_097), 'telegram').level).toBe('over');
});
