import { ctaNameOf, writtenTexts } from './cta-form.policy.js';

describe('a call to action as it is written (FU-03)', () => {
  it.each([
    ['Room tour', 'room-tour'],
    ['¡Visítenos el sábado!', 'visitenos-el-sabado'],
    ['  ', 'cta'],
    ['A very long name that nobody would ever write', 'a-very-long-name-that-nobody-w'],
  ])('%j is called %s', (title, name) => {
    expect(ctaNameOf(title)).toBe(name);
  });

  it('keeps the languages that say something, and links that lead somewhere', () => {
    expect(
      writtenTexts({
        en: { text: ' Come! ', url: '' },
        es: { text: ' ' },
        pt: { text: 'Venha', url: 'https://a.pt' },
      }),
    ).toEqual({ en: { text: 'Come!' }, pt: { text: 'Venha', url: 'https://a.pt' } });
  });
});
