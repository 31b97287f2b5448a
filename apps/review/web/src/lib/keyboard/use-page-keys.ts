import { useHotkeys } from 'react-hotkeys-hook';
import { preferences } from '../preferences/preferences.js';
import { useStore } from '../store/store.js';
import { pageShortcuts, type PageAction } from './keymap.policy.js';

const ARROWS = ['ArrowUp', 'ArrowDown'];
const MAY_REPEAT = ['j', 'k', ...ARROWS];

/** Something on the page that wants this key for itself, or a key that is held down and must not decide twice. */
function taken(event: KeyboardEvent): boolean {
  if (event.isComposing || (event.repeat && !MAY_REPEAT.includes(event.key))) return true;
  if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (ARROWS.includes(event.key)) return target?.closest('[data-own-arrows]') != null;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
  // Enter presses a focused control, except the row of the queue that is already open.
  return target?.closest('button, summary, a:not([aria-current="true"])') != null;
}

/**
 * Binds page shortcuts for as long as the component is on screen. Single keys are dead while somebody types, in dialogs and when
 * switched off; Ctrl/Cmd+Enter works from inside a bubble too.
 */
export function usePageKeys(handlers: Partial<Record<PageAction, () => void>>): void {
  const { singleKeys } = useStore(preferences);
  const bound = pageShortcuts().filter(({ action }) => handlers[action] !== undefined);
  const keysOf = (single: boolean): string[] =>
    bound.filter((shortcut) => (shortcut.single ?? false) === single).flatMap(({ keys }) => keys);
  const press = (_: KeyboardEvent, { hotkey }: { hotkey: string }): void => {
    const action = bound.find(({ keys }) => keys.includes(hotkey))?.action;
    if (action) handlers[action]?.();
  };
  const options = { useKey: true, preventDefault: true, ignoreEventWhen: taken };
  useHotkeys(keysOf(true), press, { ...options, enabled: singleKeys });
  useHotkeys(keysOf(false), press, { ...options, enableOnFormTags: ['textarea'] });
}
