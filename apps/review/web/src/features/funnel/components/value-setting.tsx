import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { readValueSetting, saveValueSetting, type ValueSetting as Setting } from '../../../api/funnel.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { minorOf, typedOf } from '../../../lib/money.policy.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import './value-setting.css';

/** What amounts of customers are in, and how much whoever answers may record at once: an administrator's to say (FU-02). */
export function ValueSetting() {
  const read = useQuery({ queryKey: keys.valueSetting, queryFn: readValueSetting });
  if (!read.data) return null;
  return <Form key={read.data.version} setting={read.data} />;
}

function Form({ setting }: { setting: Setting }) {
  const client = useQueryClient();
  const [currency, setCurrency] = useState(setting.currency);
  const [limit, setLimit] = useState(typedOf(setting.limitMinor, setting.currency));
  const code = currency.trim().toUpperCase();
  const limitMinor = /^[A-Z]{3}$/.test(code) ? minorOf(limit, code) : undefined;
  const saving = useMutation({
    mutationFn: () => saveValueSetting({ currency: code, limitMinor: limitMinor!, base: setting.version }),
    onSuccess: () => announce(t('Saved')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.valueSetting }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="value-setting" aria-label={t('What customers are worth')} onSubmit={submit}>
      <h2>{t('What customers are worth')}</h2>
      <Field
        label={t('Currency')}
        hint={t('Its code, like EUR. It stands once an amount is recorded.')}
        maxLength={3}
        value={currency}
        onChange={(event) => setCurrency(event.target.value)}
      />
      <Field
        label={t('A reviewer records at most')}
        inputMode="decimal"
        value={limit}
        onChange={(event) => setLimit(event.target.value)}
      />
      {saving.error && <ProblemBanner error={saving.error} />}
      <Button type="submit" disabled={limitMinor === undefined || limitMinor < 0 || saving.isPending}>
        {t('Set currency and limit')}
      </Button>
    </form>
  );
}
