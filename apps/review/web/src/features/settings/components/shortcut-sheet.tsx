import { useState } from 'react';
import { bubbleShortcuts, type Shortcut } from '../../../lib/keyboard/keymap.policy.js';
import { shortcutsOf, type PageShortcut } from '../../../lib/keyboard/own-keys.policy.js';
import { t } from '../../../lib/language/t.js';
import { preferences, setPreference } from '../../../lib/preferences/preferences.js';
import { useStore } from '../../../lib/store/store.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Kbd } from '../../../ui/kbd.js';
import { ChooseKey } from './choose-key.js';
import './shortcut-sheet.css';

const groups = (): Shortcut['group'][] => [
  t('Queue'),
  t('Decide'),
  t('While editing'),
  t('Colleagues'),
  t('Unknown sends'),
  t('Everywhere'),
];

/** Every key, and where to choose letters of one's own. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { ownKeys } = useStore(preferences);
  const all: (Shortcut | PageShortcut)[] = [...shortcutsOf(ownKeys), ...bubbleShortcuts()];
  const own = Object.keys(ownKeys).length > 0;
  return (
    <Dialog title={t('Keyboard shortcuts')} onClose={onClose}>
      <div className="sheet">
        {groups().map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {all
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <Row key={shortcut.action} shortcut={shortcut} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="field-hint">{t('Letters do nothing while you type or while a dialog is open.')}</p>
      {own && (
        <footer className="dialog-foot">
          <Button onClick={() => setPreference({ ownKeys: {} })}>{t('Back to the keys as they came')}</Button>
        </footer>
      )}
    </Dialog>
  );
}

function Row({ shortcut }: { shortcut: Shortcut | PageShortcut }) {
  const { words, keys, single } = shortcut;
  const [choosing, setChoosing] = useState(false);
  const close = (): void => setChoosing(false);
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        {choosing && single ? (
          <ChooseKey shortcut={shortcut as PageShortcut} onDone={close} />
        ) : (
          <>
            {keys
              .filter((key) => !key.startsWith('shift+'))
              .map((key) => (
                <span key={key}>
                  <Kbd of={key} />
                  <span className="visually-hidden">{key}</span>
                </span>
              ))}
            {single && (
              <Button
                look="quiet"
                aria-label={t('Another key for: {{words}}', { words })}
                onClick={() => setChoosing(true)}
              >
                {t('Change')}
              </Button>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
