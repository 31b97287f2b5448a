import { useState, type KeyboardEvent } from 'react';
import { keyOf, refusedKey, type PageShortcut } from '../../../lib/keyboard/own-keys.policy.js';
import { t } from '../../../lib/language/t.js';
import { preferences, setPreference } from '../../../lib/preferences/preferences.js';
import { announce } from '../../../ui/announcer.js';

/** Waits for the key that shall do something from now on; one that means something else already is refused, and said. */
export function ChooseKey({ shortcut, onDone }: { shortcut: PageShortcut; onDone: () => void }) {
  const [refused, setRefused] = useState<string>();
  const { action, words } = shortcut;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    // Esc gives this up, not the whole sheet.
    event.stopPropagation();
    if (event.key === 'Escape') return onDone();
    const { ownKeys } = preferences.get();
    const key = keyOf(event.key);
    const problem = refusedKey(key, action, ownKeys);
    setRefused(problem);
    if (problem) return;
    setPreference({ ownKeys: { ...ownKeys, [action]: key } });
    announce(t('Key saved'));
    onDone();
  };
  return (
    <span className="choose-key">
      <input
        readOnly
        autoFocus
        value=""
        placeholder={t('Press a key')}
        aria-label={t('Press the key for: {{words}}', { words })}
        aria-invalid={refused !== undefined}
        onKeyDown={onKey}
        onBlur={onDone}
      />
      {refused && (
        <span className="choose-key-refused" role="alert">
          {refused}
        </span>
      )}
    </span>
  );
}
