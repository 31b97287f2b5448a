import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { keys } from '../../../api/keys.js';
import {
  getSettings,
  restoreSettings,
  saveSettings,
  type SettingsInForce,
} from '../../../api/workspace-settings.js';
import { useBegun } from '../../../lib/edit/use-begun.js';
import { useEdit } from '../../../lib/edit/use-edit.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { EditRefused } from '../../../ui/edit-refused.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { changedWords, settingFields } from '../setting-list.policy.js';
import { SettingHistory } from './setting-history.js';
import './workspace-settings.css';

/** What an administrator sets without anybody starting anything again, with every earlier version to go back to (OP-04). */
export function WorkspaceSettings() {
  const client = useQueryClient();
  const inForce = useQuery({ queryKey: keys.workspaceSettings, queryFn: getSettings });
  const { key, onBegun, over } = useBegun(inForce.data?.version);
  const changing = useMutation({
    mutationFn: (carryOut: () => Promise<unknown>) => carryOut(),
    onSuccess: () => announce(t('Settings saved')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.workspaceSettings }),
  });
  if (inForce.isError) return <ProblemBanner error={inForce.error} />;
  if (!inForce.data) return <div className="skeleton" />;
  const { version } = inForce.data;
  return (
    <div className="workspace-settings">
      <header>
        <h2>{t('Settings of the workspace')}</h2>
        <p className="field-hint">{t('They hold from the next decision on, for everybody.')}</p>
      </header>
      {changing.isError && <ProblemBanner error={changing.error} />}
      <SettingForm
        key={key}
        inForce={inForce.data}
        onBegun={onBegun}
        onSaved={async () => {
          announce(t('Settings saved'));
          await client.invalidateQueries({ queryKey: keys.workspaceSettings });
          over();
        }}
      />
      <SettingHistory
        inForce={inForce.data}
        busy={changing.isPending}
        onRestore={(earlier) => changing.mutate(() => restoreSettings(earlier, version))}
      />
    </div>
  );
}

interface SettingFormProps {
  inForce: SettingsInForce;
  /** Somebody began to type. */
  onBegun: () => void;
  onSaved: () => Promise<void>;
}

function SettingForm({ inForce: { settings, usual, version }, onBegun, onSaved }: SettingFormProps) {
  const [wanted, setWanted] = useState(settings);
  const edit = useEdit(version, getSettings, (theirs) => setWanted(theirs.settings));
  const save = async (): Promise<void> => {
    const saved = await edit.save((base) => saveSettings(wanted, base));
    if (saved) await onSaved();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit} aria-label={t('Settings of the workspace')}>
      {settingFields().map(({ label, hint, min, max, of, put }) => (
        <Field
          key={label}
          {...{ label, min, max }}
          hint={`${hint} ${t('Usually {{usual}}.', { usual: of(usual) })}`}
          type="number"
          required
          value={Number.isNaN(of(wanted)) ? '' : of(wanted)}
          onChange={(event) => {
            onBegun();
            setWanted(put(wanted, event.target.valueAsNumber));
          }}
        />
      ))}
      <EditRefused
        edit={edit}
        compare={(theirs) =>
          settingFields().map(({ label, of }) => [label, String(of(wanted)), String(of(theirs.settings))])
        }
      />
      <Button
        type="submit"
        look="primary"
        disabled={edit.busy || changedWords(settings, wanted).length === 0}
      >
        {t('Save settings')}
      </Button>
    </form>
  );
}
