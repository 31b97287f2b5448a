import type { PageAction } from '../lib/keyboard/keymap.policy.js';
import { shortcutsOf } from '../lib/keyboard/own-keys.policy.js';
import { preferences } from '../lib/preferences/preferences.js';
import { useStore } from '../lib/store/store.js';
import { Kbd } from './kbd.js';

/** The key of an action, as this person has it. */
export function ActionKey({ of }: { of: PageAction }) {
  const { ownKeys } = useStore(preferences);
  const key = shortcutsOf(ownKeys).find(({ action }) => action === of)?.keys[0];
  return key === undefined ? null : <Kbd of={key} />;
}
