import { t } from '../language/t.js';

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
  | 'begin'
  | 'why'
  | 'filter'
  | 'views'
  | 'snooze'
  | 'silence'
  | 'ask'
  | 'escalate'
  | 'note'
  | 'take-over'
  | 'take-claim'
  | 'assign'
  | 'for-you'
  | 'arrived'
  | 'again'
  | 'give-up'
  | 'commands'
  | 'sheet';

export type BubbleAction =
  'leave' | 'split' | 'merge' | 'move-up' | 'move-down' | 'remove' | 'add' | 'undo' | 'redo';

export interface Shortcut {
  action: PageAction | BubbleAction;
  /** `mod` is Cmd on a Mac and Ctrl elsewhere. */
  keys: string[];
  words: string;
  group: string;
  /** A lone character: dead while typing, and switched off by the single-key preference. */
  single?: boolean;
  /** Works wherever the cursor is. */
  anywhere?: boolean;
}

/** Every key of the workspace: what binds them and what the sheet shows are this one table. */
export const pageShortcuts = (): (Shortcut & { action: PageAction })[] => [
  { action: 'next', keys: ['j', 'down'], words: t('Next item'), group: t('Queue'), single: true },
  { action: 'previous', keys: ['k', 'up'], words: t('Previous item'), group: t('Queue'), single: true },
  {
    action: 'tab',
    keys: ['o'],
    words: t('Next list: Open, Decided, Snoozed, Silent'),
    group: t('Queue'),
    single: true,
  },
  { action: 'search', keys: ['/'], words: t('Search'), group: t('Queue'), single: true },
  { action: 'begin', keys: ['d'], words: t('New conversation…'), group: t('Queue'), single: true },
  { action: 'filter', keys: ['f'], words: t('Narrow the list'), group: t('Queue'), single: true },
  { action: 'views', keys: ['v'], words: t('Your views'), group: t('Queue'), single: true },
  { action: 'why', keys: ['h'], words: t('Why it stands here'), group: t('Queue'), single: true },
  {
    action: 'edit',
    keys: ['e', 'enter'],
    words: t('Edit the first bubble'),
    group: t('Decide'),
    single: true,
  },
  { action: 'approve', keys: ['mod+enter'], words: t('Approve, send, next item'), group: t('Decide') },
  { action: 'reject', keys: ['r'], words: t('Reject with a reason'), group: t('Decide'), single: true },
  { action: 'instruct', keys: ['i'], words: t('Ask for another draft'), group: t('Decide'), single: true },
  { action: 'write', keys: ['w'], words: t('Write by hand'), group: t('Decide'), single: true },
  { action: 'close', keys: ['c'], words: t('Close without a reply'), group: t('Decide'), single: true },
  { action: 'snooze', keys: ['z'], words: t('Snooze'), group: t('Decide'), single: true },
  { action: 'silence', keys: ['m'], words: t('Silence'), group: t('Decide'), single: true },
  { action: 'ask', keys: ['q'], words: t('Ask a colleague'), group: t('Decide'), single: true },
  { action: 'escalate', keys: ['l'], words: t('Escalate'), group: t('Decide'), single: true },
  { action: 'undo', keys: ['u'], words: t('Take back the last decision'), group: t('Decide'), single: true },
  { action: 'note', keys: ['n'], words: t('Write a private note'), group: t('Colleagues'), single: true },
  {
    action: 'assign',
    keys: ['t'],
    words: t('Make it yours, or give it back'),
    group: t('Colleagues'),
    single: true,
  },
  {
    action: 'take-over',
    keys: ['p'],
    words: t('Take over, or hand back'),
    group: t('Colleagues'),
    single: true,
  },
  {
    action: 'take-claim',
    keys: ['b'],
    words: t('Take it from a colleague (leads)'),
    group: t('Colleagues'),
    single: true,
  },
  { action: 'for-you', keys: ['y'], words: t('What is for you'), group: t('Colleagues'), single: true },
  { action: 'arrived', keys: ['a'], words: t('It arrived'), group: t('Unknown sends'), single: true },
  { action: 'again', keys: ['s'], words: t('Send again'), group: t('Unknown sends'), single: true },
  { action: 'give-up', keys: ['g'], words: t('Give up'), group: t('Unknown sends'), single: true },
  {
    action: 'commands',
    keys: ['mod+k'],
    words: t('Find what to do'),
    group: t('Everywhere'),
    anywhere: true,
  },
  {
    action: 'sheet',
    keys: ['?', 'shift+?'],
    words: t('Show this sheet'),
    group: t('Everywhere'),
    single: true,
  },
];

export const bubbleShortcuts = (): (Shortcut & { action: BubbleAction })[] => [
  { action: 'leave', keys: ['esc'], words: t('Leave the field'), group: t('While editing') },
  { action: 'split', keys: ['mod+shift+enter'], words: t('Split at the cursor'), group: t('While editing') },
  {
    action: 'merge',
    keys: ['mod+backspace'],
    words: t('Merge with the bubble above'),
    group: t('While editing'),
  },
  { action: 'add', keys: ['alt+enter'], words: t('Add a bubble below'), group: t('While editing') },
  { action: 'move-up', keys: ['alt+up'], words: t('Move up'), group: t('While editing') },
  { action: 'move-down', keys: ['alt+down'], words: t('Move down'), group: t('While editing') },
  {
    action: 'remove',
    keys: ['mod+shift+backspace'],
    words: t('Delete the bubble'),
    group: t('While editing'),
  },
  { action: 'undo', keys: ['mod+z'], words: t('Undo'), group: t('While editing') },
  { action: 'redo', keys: ['mod+shift+z', 'mod+y'], words: t('Redo'), group: t('While editing') },
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
  return bubbleShortcuts().find(({ keys }) => keys.includes(wanted))?.action;
}

/** Keys that mean two things at once in one place; must stay empty. */
export function clashes(shortcuts: Shortcut[]): string[] {
  const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

const glyphs = (): Record<string, string> => ({
  up: '↑',
  down: '↓',
  enter: t('Enter'),
  esc: t('Esc'),
  backspace: t('Backspace'),
  shift: t('Shift'),
  alt: t('Alt'),
});

/** The parts of a key as printed on a keyboard: `mod+enter` → ["Ctrl", "Enter"]. */
export function printed(key: string, mac: boolean): string[] {
  return key.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : t('Ctrl');
    if (part === 'alt' && mac) return '⌥';
    return glyphs()[part] ?? part.toUpperCase();
  });
}
