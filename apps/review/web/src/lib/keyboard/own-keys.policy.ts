import { t } from '../language/t.js';
import { pageShortcuts, type PageAction, type Shortcut } from './keymap.policy.js';

/** Keys somebody chose instead of ours. */
export type OwnKeys = Partial<Record<PageAction, string>>;
export type PageShortcut = Shortcut & { action: PageAction };

/** A sign that is typed with Shift on some keyboards and without it on others. */
const withShift = (key: string): string[] => (/[\p{L}\d]/u.test(key) ? [key] : [key, `shift+${key}`]);

/** The page's shortcuts as they are bound for somebody. */
export function shortcutsOf(own: OwnKeys): PageShortcut[] {
  return pageShortcuts().map((shortcut) => {
    const key = shortcut.single ? own[shortcut.action] : undefined;
    return key ? { ...shortcut, keys: withShift(key) } : shortcut;
  });
}

/** What a key press stands for as a key of one's own: the character, in small letters. */
export const keyOf = (pressed: string): string => pressed.toLowerCase();

/** Why a key cannot be an action's, in words; undefined when it can. @param key as `keyOf` gives it */
export function refusedKey(key: string, action: PageAction, own: OwnKeys): string | undefined {
  // A plus and a comma are how keys are written down.
  if ([...key].length !== 1 || /[\s+,]/.test(key)) return t('Choose one letter, digit or sign.');
  const other = shortcutsOf(own).find((one) => one.action !== action && one.keys.includes(key));
  return other && t('{{key}} already means: {{words}}', { key: key.toUpperCase(), words: other.words });
}
