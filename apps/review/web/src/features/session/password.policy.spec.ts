import { passwordRules } from './password.policy.js';

const ada = { name: 'Ada Lovelace', email: 'countess@example.org' };
const accepted = (password: string): boolean => passwordRules(password, ada).every(({ met }) => met);

describe('the password of the first administrator', () => {
  test('may be any sentence of twelve characters or more', () => {
    expect(accepted('blue teapot on the roof')).toBe(true);
    expect(accepted('tram 81 stop')).toBe(true);
  });

  test('is refused when it is short, repeats itself or tells who it belongs to', () => {
    expect(accepted('elevenchars')).toBe(false);
    expect(accepted('abababababab')).toBe(false);
    expect(accepted('my name is lovelace')).toBe(false);
    expect(accepted('countess of engines')).toBe(false);
  });

  test('an empty field meets no rule', () => {
    expect(passwordRules('', ada).some(({ met }) => met)).toBe(false);
  });
});
