import { useId } from 'react';
import type { Me } from '../../../api/session.js';
import { LANGUAGES, type Language } from '../../../lib/language/spoken.js';
import { t } from '../../../lib/language/t.js';
import { preferences, setPreference, type Preferences } from '../../../lib/preferences/preferences.js';
import { useStore } from '../../../lib/store/store.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import type { IconName } from '../../../ui/icon.js';
import './settings-menu.css';

const themes = () => [
  { value: 'system', label: t('System') },
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
];

const TONGUES = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }));

const undoChoices = () => [
  { value: 'usual', label: t('As usual') },
  { value: '0', label: t('None') },
  { value: '3', label: '3 s' },
  { value: '10', label: '10 s' },
];

/** What has a window of its own. */
export type OwnDialog = 'devices' | 'second-factor' | 'passkeys';

const dialogs = (): [OwnDialog, IconName, string][] => [
  ['devices', 'person', t('Where you are signed in')],
  ['second-factor', 'lock', t('Second factor')],
  ['passkeys', 'lock', t('Passkeys')],
];

interface SettingsMenuProps {
  me: Me;
  onSheet: () => void;
  /** Where the desk is learnt. */
  ways: { id: string; icon: IconName; words: string; run: () => void }[];
  onOpen: (what: OwnDialog) => void;
  onSignOut: () => void;
}

/** What a person sets for themselves, and the way out. */
export function SettingsMenu({ me, onSheet, ways, onOpen, onSignOut }: SettingsMenuProps) {
  const menu = useId();
  const initials = me.person.name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('');

  return (
    <>
      <button
        type="button"
        className="avatar"
        popoverTarget={menu}
        aria-label={t('Settings of {{name}}', { name: me.person.name })}
      >
        {initials.toUpperCase()}
      </button>
      <div id={menu} popover="auto" className="settings" role="group" aria-label={t('Settings')}>
        <p className="settings-person">
          <strong>{me.person.name}</strong>
          <span>{me.person.email}</span>
        </p>
        <Fields />
        <div className="settings-foot">
          <Button
            look="quiet"
            icon="keyboard"
            popoverTarget={menu}
            popoverTargetAction="hide"
            onClick={onSheet}
          >
            {t('Keyboard shortcuts')} <ActionKey of="sheet" />
          </Button>
          {ways.map(({ id, icon, words, run }) => (
            <Button
              key={id}
              look="quiet"
              icon={icon}
              popoverTarget={menu}
              popoverTargetAction="hide"
              onClick={run}
            >
              {words}
            </Button>
          ))}
          {dialogs().map(([what, icon, words]) => (
            <Button
              key={what}
              look="quiet"
              icon={icon}
              popoverTarget={menu}
              popoverTargetAction="hide"
              onClick={() => onOpen(what)}
            >
              {words}
            </Button>
          ))}
          <Button look="quiet" onClick={onSignOut}>
            {t('Sign out')}
          </Button>
        </div>
      </div>
    </>
  );
}

function Fields() {
  const { theme, language, undoSeconds, singleKeys } = useStore(preferences);
  return (
    <>
      <Choices
        legend={t('Language')}
        name="language"
        look="segments"
        choices={TONGUES}
        value={language}
        onChange={(value) => setPreference({ language: value as Language })}
      />
      <Choices
        legend={t('Theme')}
        name="theme"
        look="segments"
        choices={themes()}
        value={theme}
        onChange={(value) => setPreference({ theme: value as Preferences['theme'] })}
      />
      <Choices
        legend={t('Time to undo an approval')}
        name="undo"
        look="segments"
        choices={undoChoices()}
        value={String(undoSeconds)}
        onChange={(value) =>
          setPreference({
            undoSeconds: (value === 'usual' ? value : Number(value)) as Preferences['undoSeconds'],
          })
        }
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setPreference({ singleKeys: event.target.checked })}
        />
        {t('Single-letter shortcuts')}
      </label>
    </>
  );
}
