export type PageAction =
  | 'next'
  | 'previous'
  | 'edit'
  | 'approve'
  | 'reject'
  | 'instruct'
  | 'close'
  | 'write'
  | 'undo'
  | 'tab'
  | 'search'
  | 'arrived'
  | 'again'
  | 'give-up'
  | 'sheet';

export type BubbleAction =
  'leave' | 'split' | 'merge' | 'move-up' | 'move-down' | 'remove' | 'add' | 'undo' | 'redo';

export interface Shortcut {
  action: PageAction | BubbleAction;
  /** `mod` is Cmd on a Mac and Ctrl elsewhere. */
  keys: string[];
  words: string;
  group: 'Queue' | 'Decide' | 'While editing' | 'Unknown sends' | 'Everywhere';
  /** A lone character: dead while typing, and switched off by the single-key preference. */
  single?: boolean;
}

/** Every key of the workspace: what binds them and what the sheet shows are this one table. */
export const PAGE_SHORTCUTS: (Shortcut & { action: PageAction })[] = [
  { action: 'next', keys: ['j', 'down'], words: 'Next item', group: 'Queue', single: true },
  { action: 'previous', keys: ['k', 'up'], words: 'Previous item', group: 'Queue', single: true },
  { action: 'tab', keys: ['o'], words: 'Switch between Open and Decided', group: 'Queue', single: true },
  { action: 'search', keys: ['/'], words: 'Search', group: 'Queue', single: true },
  { action: 'edit', keys: ['e', 'enter'], words: 'Edit the first bubble', group: 'Decide', single: true },
  { action: 'approve', keys: ['mod+enter'], words: 'Approve, send, next item', group: 'Decide' },
  { action: 'reject', keys: ['r'], words: 'Reject with a reason', group: 'Decide', single: true },
  { action: 'instruct', keys: ['i'], words: 'Ask for another draft', group: 'Decide', single: true },
  { action: 'write', keys: ['w'], words: 'Write by hand', group: 'Decide', single: true },
  { action: 'close', keys: ['c'], words: 'Close without a reply', group: 'Decide', single: true },
  { action: 'undo', keys: ['u'], words: 'Take back the last decision', group: 'Decide', single: true },
  { action: 'arrived', keys: ['a'], words: 'It arrived', group: 'Unknown sends', single: true },
  { action: 'again', keys: ['s'], words: 'Send again', group: 'Unknown sends', single: true },
  { action: 'give-up', keys: ['g'], words: 'Give up', group: 'Unknown sends', single: true },
  { action: 'sheet', keys: ['?', 'shift+?'], words: 'Show this sheet', group: 'Everywhere', single: true },
];

export const BUBBLE_SHORTCUTS: (Shortcut & { action: BubbleAction })[] = [
  { action: 'leave', keys: ['esc'], words: 'Leave the field', group: 'While editing' },
  { action: 'split', keys: ['mod+shift+enter'], words: 'Split at the cursor', group: 'While editing' },
  { action: 'merge', keys: ['mod+backspace'], words: 'Merge with the bubble above', group: 'While editing' },
  { action: 'add', keys: ['alt+enter'], words: 'Add a bubble below', group: 'While editing' },
  { action: 'move-up', keys: ['alt+up'], words: 'Move up', group: 'While editing' },
  { action: 'move-down', keys: ['alt+down'], words: 'Move down', group: 'While editing' },
  { action: 'remove', keys: ['mod+shift+backspace'], words: 'Delete the bubble', group: 'While editing' },
  { action: 'undo', keys: ['mod+z'], words: 'Undo', group: 'While editing' },
  { action: 'redo', keys: ['mod+shift+z', 'mod+y'], words: 'Redo', group: 'While editing' },
];

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const NAMED: Record<string, string> = { Escape: 'esc', ArrowUp: 'up', ArrowDown: 'down' };

function chord({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  const parts = [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shiftKey ? 'shift' : ''];
  return [...parts.filter(Boolean), NAMED[key] ?? key.toLowerCase()].join('+');
}

/** What a key means inside a bubble, or undefined when it is just typing. */
export function bubbleAction(pressed: Pressed): BubbleAction | undefined {
  const wanted = chord(pressed);
  return BUBBLE_SHORTCUTS.find(({ keys }) => keys.includes(wanted))?.action;
}

/** Keys that mean two things at once in one place; must stay empty. */
export function clashes(shortcuts: Shortcut[]): string[] {
  const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

const GLYPHS: Record<string, string> = {
  up: '↑',
  down: '↓',
  enter: 'Enter',
  esc: 'Esc',
  backspace: 'Backspace',
  shift: 'Shift',
  alt: 'Alt',
};

/** The parts of a key as printed on a keyboard: `mod+enter` → ["Ctrl", "Enter"]. */
export function printed(key: string, mac: boolean): string[] {
  return key.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'alt' && mac) return '⌥';
    return GLYPHS[part] ?? part.toUpperCase();
  });
}
