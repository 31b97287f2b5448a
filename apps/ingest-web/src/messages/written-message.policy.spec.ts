import { writtenMessage } from './written-message.policy.js';

const ID = '5d2f2a9e-3c36-4f0f-8a6b-70c7c9a4f111';
const VISITOR = '0b3f7a52-6c1d-4e8f-9a2b-1c3d4e5f6a7b';
const receivedAt = new Date('2026-11-24T10:00:00.000Z');
const written = (text: string, writtenAt?: string) =>
  writtenMessage({ clientMessageId: ID, text, writtenAt }, { visitorId: VISITOR, receivedAt });

describe('a visitor’s message', () => {
  it('keeps its text byte for byte, markup and all', () => {
    const text = '<b onclick=alert(1)>Olá 👩‍👩‍👧</b>\r\n  two lines ';
    expect(written(text)).toMatchObject({ kind: 'text', text, flags: [], chat: VISITOR });
  });

  it('loses NUL and lone surrogates, and says so', () => {
    expect(written('a\0b\ud800')).toMatchObject({
      text: 'ab\ufffd',
      flags: ['nul-removed', 'surrogate-replaced'],
    });
  });

  it.each(['', '  \n\t ', '\0\0'])('%j is no message', (text) => {
    expect(written(text)).toBeUndefined();
  });

  it('is a command when it is exactly one', () => {
    expect(written(' /HELP ')).toMatchObject({ kind: 'command', command: 'help', text: ' /HELP ' });
    expect(written('help me')).toMatchObject({ kind: 'text' });
    expect(written('help me')).not.toHaveProperty('command');
  });

  it('keeps the time it was written offline, and its place among the others', () => {
    expect(written('late', '2026-11-24T09:30:00.250Z')).toMatchObject({
      providerTime: '2026-11-24T09:30:00.250Z',
      providerSequence: Date.parse('2026-11-24T09:30:00.250Z'),
      receivedAt: receivedAt.toISOString(),
      flags: [],
    });
  });

  it('counts as now when its clock runs ahead, and keeps its place', () => {
    expect(written('early', '2026-11-24T10:00:09.000Z')).toMatchObject({
      providerTime: receivedAt.toISOString(),
      providerSequence: receivedAt.getTime() + 9_000,
      flags: [],
    });
  });

  it.each([
    '2026-11-23T09:59:59Z',
    '2026-11-25T10:00:01Z',
    '0001-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
  ])('counts as now and says so when it claims to be of %s', (writtenAt) => {
    expect(written('when?', writtenAt)).toMatchObject({
      providerTime: receivedAt.toISOString(),
      providerSequence: receivedAt.getTime(),
      flags: ['provider-time-implausible'],
    });
  });

  it('is the same message in capitals', () => {
    const dto = { clientMessageId: ID.toUpperCase(), text: 'x' };
    expect(writtenMessage(dto, { visitorId: VISITOR, receivedAt })?.providerMessageId).toBe(ID);
  });

  it.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['es', 'es'],
    ['*', undefined],
    ['x'.repeat(500), undefined],
    [undefined, undefined],
  ])('in a browser set to %s hints at %s', (acceptLanguage, languageHint) => {
    const message = writtenMessage(
      { clientMessageId: ID, text: 'x' },
      { visitorId: VISITOR, receivedAt, acceptLanguage },
    );
    expect(message?.sender.languageHint).toBe(languageHint);
  });

  it.each([
    [
      'https://hotel.example/rooms?utm_source=mail&token=secret#top',
      'https://hotel.example/rooms?utm_source=mail',
    ],
    ['javascript:alert(1)', undefined],
    ['no address', undefined],
  ])('written on %j is kept with %j (CH-13)', (page, url) => {
    const message = writtenMessage(
      { clientMessageId: ID, text: 'Hello', page },
      { visitorId: VISITOR, receivedAt },
    );
    expect(message?.source).toEqual(url && { kind: 'page', url, cut: false });
  });

  it('written on a page with a longer address keeps what fits, and says that it was cut (CH-13)', () => {
    const page = `https://hotel.example/${'x'.repeat(600)}`;
    const message = writtenMessage(
      { clientMessageId: ID, text: 'Hello', page },
      { visitorId: VISITOR, receivedAt },
    );
    expect(message?.source).toEqual({ kind: 'page', url: page.slice(0, 512), cut: true });
  });
});
