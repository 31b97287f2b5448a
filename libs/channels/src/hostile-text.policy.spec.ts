import { cleanField, cleanText, MAX_TEXT_BYTES } from './hostile-text.policy.js';

describe('hostile text survives', () => {
  it.each([
    ['ordinary text in any script', 'Olá, ¿qué tal? 你好 👩‍👩‍👧', 'Olá, ¿qué tal? 你好 👩‍👩‍👧', []],
    ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>', []],
    ['control and direction characters', 'a\u0007\u202eb\u200b', 'a\u0007\u202eb\u200b', []],
    ['NUL', 'a\0b\0', 'ab', ['nul-removed']],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb', ['surrogate-replaced']],
    ['both', '\0\udfff', '\ufffd', ['nul-removed', 'surrogate-replaced']],
  ])('keeps %s', (_case, raw, text, flags) => {
    expect(cleanText(raw)).toEqual({ text, flags });
  });

  it.each([
    ['just fits', 'é'.repeat(MAX_TEXT_BYTES / 2), MAX_TEXT_BYTES / 2, []],
    ['is one byte too long', `${'é'.repeat(MAX_TEXT_BYTES / 2)}x`, MAX_TEXT_BYTES / 2, ['truncated']],
    [
      'would be cut inside a character',
      `x${'👍'.repeat(MAX_TEXT_BYTES / 4)}`,
      1 + 2 * (MAX_TEXT_BYTES / 4 - 1),
      ['truncated'],
    ],
  ])('a text that %s is cut between characters and says so', (_case, raw, length, flags) => {
    const cleaned = cleanText(raw);
    expect(cleaned.text).toHaveLength(length);
    expect(cleaned.text).toBe(raw.slice(0, length));
    expect(cleaned.flags).toEqual(flags);
  });

  it('takes short fields as they are, or not at all', () => {
    expect(cleanField('Ada\0', 10)).toBe('Ada');
    expect(cleanField('x'.repeat(20), 10)).toHaveLength(10);
    expect(cleanField(' \0', 10)).toBeUndefined();
    expect(cleanField(42, 10)).toBeUndefined();
    expect(cleanField(`${'x'.repeat(9)}👍`, 10)).toBe(`${'x'.repeat(9)}\ufffd`);
  });
});
