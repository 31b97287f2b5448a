import { useHotkeys } from 'react-hotkeys-hook';
import { preferences } from '../preferences/preferences.js';
import { useStore } from '../store/store.js';
import { useOffered, type Handlers } from './bound-actions.js';
import { shortcutsOf } from './own-keys.policy.js';

const ARROWS = ['ArrowUp', 'ArrowDown'];
const MAY_REPEAT = ['next', 'previous'];

/** A second Ctrl+Enter this soon (ms) after a decision was meant for the item before. */
export const DOUBLE_PRESS_MS = 400;

/** Something on the page that wants this key for itself. */
function taken(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (ARROWS.includes(event.key)) return target?.closest('[data-own-arrows]') != null;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
  // Enter presses a focused control, except the row of the queue that is already open.
  return target?.closest('button, summary, a:not([aria-current="true"])') != null;
}

/**
 * Binds page shortcuts for as long as the component is on screen. Single keys are dead while somebody types, in dialogs and when
 * switched off; Ctrl/Cmd+Enter works from inside a bubble too, Ctrl/Cmd+K from anywhere.
 */
export function usePageKeys(handlers: Handlers): void {
  const { singleKeys, ownKeys } = useStore(preferences);
  useOffered(handlers);
  const bound = shortcutsOf(ownKeys).filter(({ action }) => handlers[action] !== undefined);
  const keysOf = (place: 'single' | 'anywhere' | 'editing'): string[] =>
    bound
      .filter(({ single, anywhere }) => (single ? 'single' : anywhere ? 'anywhere' : 'editing') === place)
      .flatMap(({ keys }) => keys);
  const press = (event: KeyboardEvent, { hotkey }: { hotkey: string }): void => {
    const action = bound.find(({ keys }) => keys.includes(hotkey))?.action;
    // A key that is held down must not decide twice.
    if (action && (!event.repeat || MAY_REPEAT.includes(action))) handlers[action]?.();
  };
  const options = { useKey: true, preventDefault: true, ignoreEventWhen: taken };
  useHotkeys(keysOf('single'), press, { ...options, enabled: singleKeys });
  useHotkeys(keysOf('editing'), press, { ...options, enableOnFormTags: ['textarea'] });
  useHotkeys(keysOf('anywhere'), press, { ...options, enableOnFormTags: true });
}
