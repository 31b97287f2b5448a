import { bubbleShortcuts, pageShortcuts, type Shortcut } from '../../../lib/keyboard/keymap.policy.js';
import { t } from '../../../lib/language/t.js';
import { Dialog } from '../../../ui/dialog.js';
import { Kbd } from '../../../ui/kbd.js';
import './shortcut-sheet.css';

const groups = (): Shortcut['group'][] => [
  t('Queue'),
  t('Decide'),
  t('While editing'),
  t('Unknown sends'),
  t('Everywhere'),
];

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const all: Shortcut[] = [...pageShortcuts(), ...bubbleShortcuts()];
  return (
    <Dialog title={t('Keyboard shortcuts')} onClose={onClose}>
      <div className="sheet">
        {groups().map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {all
                .filter((shortcut) => shortcut.group === group)
                .map(({ action, words, keys }) => (
                  <div key={action}>
                    <dt>{words}</dt>
                    <dd>
                      {keys
                        .filter((key) => key !== 'shift+?')
                        .map((key) => (
                          <span key={key}>
                            <Kbd of={key} />
                            <span className="visually-hidden">{key}</span>
                          </span>
                        ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="field-hint">{t('Letters do nothing while you type or while a dialog is open.')}</p>
    </Dialog>
  );
}
