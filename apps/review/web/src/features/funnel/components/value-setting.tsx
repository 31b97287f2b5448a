import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { readValueSetting, saveValueSetting, type ValueSetting as Setting } from '../../../api/funnel.js';
import { keys } from '../../../api/keys.js';
import { useBegun } from '../../../lib/edit/use-begun.js';
import { useEdit } from '../../../lib/edit/use-edit.js';
import { t } from '../../../lib/language/t.js';
import { minorOf, typedOf } from '../../../lib/money.policy.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { EditRefused } from '../../../ui/edit-refused.js';
import { Field } from '../../../ui/field.js';
import './value-setting.css';

/** What amounts of customers are in, and how much whoever answers may record at once: an administrator's to say (FU-02). */
export function ValueSetting() {
  const read = useQuery({ queryKey: keys.valueSetting, queryFn: readValueSetting });
  const setting = read.data;
  const { key, onBegun, over } = useBegun(setting?.version);
  if (!setting) return null;
  return <Form key={key} {...{ setting, onBegun }} onSaved={over} />;
}

interface FormProps {
  setting: Setting;
  /** Somebody began to type. */
  onBegun: () => void;
  onSaved: () => void;
}

function Form({ setting, onBegun, onSaved }: FormProps) {
  const client = useQueryClient();
  const [currency, setCurrency] = useState(setting.currency);
  const [limit, setLimit] = useState(typedOf(setting.limitMinor, setting.currency));
  const code = currency.trim().toUpperCase();
  const limitMinor = /^[A-Z]{3}$/.test(code) ? minorOf(limit, code) : undefined;
  const edit = useEdit(setting.version, readValueSetting, (theirs) => {
    setCurrency(theirs.currency);
    setLimit(typedOf(theirs.limitMinor, theirs.currency));
  });
  const save = async (): Promise<void> => {
    const saved = await edit.save((base) =>
      saveValueSetting({ currency: code, limitMinor: limitMinor ?? 0, base }),
    );
    if (!saved) return;
    announce(t('Saved'));
    await client.invalidateQueries({ queryKey: keys.valueSetting });
    onSaved();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="value-setting" aria-label={t('What customers are worth')} onSubmit={submit}>
      <h2>{t('What customers are worth')}</h2>
      <Field
        label={t('Currency')}
        hint={t('Its code, like EUR. It stands once an amount is recorded.')}
        maxLength={3}
        value={currency}
        onChange={(event) => {
          onBegun();
          setCurrency(event.target.value);
        }}
      />
      <Field
        label={t('A reviewer records at most')}
        inputMode="decimal"
        value={limit}
        onChange={(event) => {
          onBegun();
          setLimit(event.target.value);
        }}
      />
      <EditRefused
        edit={edit}
        compare={(theirs) => [
          [t('Currency'), code, theirs.currency],
          [t('A reviewer records at most'), limit, typedOf(theirs.limitMinor, theirs.currency)],
        ]}
      />
      <Button type="submit" disabled={limitMinor === undefined || limitMinor < 0 || edit.busy}>
        {t('Set currency and limit')}
      </Button>
    </form>
  );
}
