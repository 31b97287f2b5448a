import { bubbleShortcuts, bubbleAction, clashes, pageShortcuts, printed } from './keymap.policy.js';

const pressed = (key: string, ...held: string[]) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('the keyboard', () => {
  test('never gives one key two meanings in the same place', () => {
    expect(clashes(pageShortcuts())).toEqual([]);
    expect(clashes(bubbleShortcuts())).toEqual([]);
    expect(clashes([...pageShortcuts(), ...pageShortcuts().slice(0, 1)])).toEqual(['j', 'down']);
  });

  test('lets every letter through while somebody types', () => {
    for (const key of ['j', 'r', 'c', 'u', '?', 'Enter', 'Backspace', 'ArrowUp']) {
      expect(bubbleAction(pressed(key))).toBeUndefined();
    }
  });

  test('edits bubbles with Ctrl on a PC and Cmd on a Mac alike', () => {
    expect(bubbleAction(pressed('Enter', 'ctrl', 'shift'))).toBe('split');
    expect(bubbleAction(pressed('Enter', 'meta', 'shift'))).toBe('split');
    expect(bubbleAction(pressed('Z', 'meta', 'shift'))).toBe('redo');
    expect(bubbleAction(pressed('z', 'ctrl'))).toBe('undo');
    expect(bubbleAction(pressed('ArrowUp', 'alt'))).toBe('move-up');
    expect(bubbleAction(pressed('Escape'))).toBe('leave');
  });

  test('leaves Ctrl+Enter to the page, so that it approves from inside a bubble too', () => {
    expect(bubbleAction(pressed('Enter', 'ctrl'))).toBeUndefined();
  });

  test('is printed as on the keys of the machine', () => {
    expect(printed('mod+enter', false)).toEqual(['Ctrl', 'Enter']);
    expect(printed('mod+enter', true)).toEqual(['⌘', 'Enter']);
    expect(printed('j', true)).toEqual(['J']);
  });
});
