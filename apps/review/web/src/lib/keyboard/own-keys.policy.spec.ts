import { clashes } from './keymap.policy.js';
import { keyOf, refusedKey, shortcutsOf } from './own-keys.policy.js';

const keysOf = (own: Parameters<typeof shortcutsOf>[0], action: string): string[] | undefined =>
  shortcutsOf(own).find((one) => one.action === action)?.keys;

describe('keys of one’s own (RV-11)', () => {
  it('stand instead of ours, whether a sign is typed with Shift or not', () => {
    expect(keysOf({}, 'reject')).toEqual(['r']);
    expect(keysOf({ reject: 'x' }, 'reject')).toEqual(['x']);
    expect(keysOf({ reject: '!' }, 'reject')).toEqual(['!', 'shift+!']);
  });

  it('never replace what takes more than one key', () => {
    expect(keysOf({ approve: 'y' }, 'approve')).toEqual(['mod+enter']);
  });

  it('that mean something else already are refused, naming it', () => {
    expect(refusedKey('w', 'reject', {})).toBe('W already means: Write by hand');
    expect(refusedKey('x', 'reject', { close: 'x' })).toBe('X already means: Close without a reply');
    expect(refusedKey('w', 'reject', { write: 'y' })).toBeUndefined();
    expect(refusedKey('r', 'reject', {})).toBeUndefined();
  });

  it.each(['Enter', ' ', '+', ',', ''])('%j is no key that can be chosen', (pressed) => {
    expect(refusedKey(keyOf(pressed), 'reject', {})).toMatch(/one letter/);
  });

  it('clash nowhere, whichever allowed keys are chosen one after another', () => {
    const own: Record<string, string> = {};
    for (const [action, key] of [
      ['reject', 'x'],
      ['close', 'r'],
      ['write', 'c'],
      ['next', 'w'],
    ] as const) {
      expect(refusedKey(key, action, own)).toBeUndefined();
      own[action] = key;
    }
    expect(clashes(shortcutsOf(own))).toEqual([]);
  });
});
