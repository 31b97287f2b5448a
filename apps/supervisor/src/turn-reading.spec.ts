import type { MessageKind, TurnMessage } from '@countersign/contracts';
import { readTurn } from './turn-reading.js';

const said = (text: string | undefined, kind: MessageKind = 'text'): TurnMessage => ({
  eventId: '00000000-0000-5000-8000-000000000001',
  kind,
  text,
  attachments: [],
  providerMessageId: '1',
  providerTime: '2026-11-24T10:00:00.000Z',
  seq: 1,
  edited: false,
});
const languageOf = (texts: string[], otherwise: (string | undefined)[] = []): string =>
  readTurn(
    texts.map((text) => said(text)),
    otherwise,
  ).language;

test('a chat that goes from Spanish to English to Spanish is answered in each turn’s language', () => {
  expect(
    ['¿Tienen aparcamiento?', 'And what time is breakfast?', '¿Y cuánto cuesta?'].map((text) =>
      languageOf([text]),
    ),
  ).toEqual(['es', 'en', 'es']);
});

test('a mixed turn is answered in the language of its last question', () => {
  expect(languageOf(['Can I bring my dog?', '¿Hay parking?', 'thank you very much'])).toBe('es');
});

test('a text that does not say its language is answered in the remembered one, else the workspace’s', () => {
  expect(languageOf(['ok 👍'], ['pt', 'en'])).toBe('pt');
  expect(languageOf(['ok 👍'], [undefined, 'es'])).toBe('es');
  expect(languageOf(['ok 👍'])).toBe('en');
});

test('messages without a word are named by their kind; a caption is a text', () => {
  const reading = readTurn(
    [said(undefined, 'voice'), said(' \n', 'image'), said('Is this yours?', 'image')],
    [],
  );
  expect(reading).toMatchObject({ texts: ['Is this yours?'], wordless: ['voice', 'image'] });
});

test('one sincere question about machines among others is seen', () => {
  expect(readTurn([said('Hi'), said('Is there wifi? Also, are you a bot?')], []).asksIfAutomated).toBe(true);
  expect(readTurn([said('Is there wifi?')], []).asksIfAutomated).toBe(false);
});

test('what was heard in a voice message is read like what is typed: its language, and whether it asks for a machine (AU-04)', () => {
  const transcript = { text: '¿Eres un bot?', confidence: 'high', model: 'whisper-1' } as const;
  const reading = readTurn([{ ...said(undefined, 'voice'), transcript }], []);
  expect(reading).toMatchObject({
    ...{ language: 'es', texts: ['¿Eres un bot?'], wordless: [], asksIfAutomated: true },
  });
});
