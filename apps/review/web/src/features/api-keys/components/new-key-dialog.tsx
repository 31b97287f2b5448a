import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { createKey, type KeyRate, type Scope } from '../../../api/api-keys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area, Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { addressesIn } from '../scope-words.policy.js';
import type { ChangeKeys } from '../use-api-keys.js';
import { KeyOnce } from './key-once.js';
import { RatePick } from './rate-pick.js';
import { ScopePicks } from './scope-picks.js';

interface NewKeyDialogProps {
  change: ChangeKeys;
  onClose: () => void;
}

/** Asks what for, makes the key, and shows it. */
export function NewKeyDialog({ change, onClose }: NewKeyDialogProps) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [days, setDays] = useState('365');
  const [addresses, setAddresses] = useState('');
  const [perMinute, setPerMinute] = useState<KeyRate>(600);
  const wanted = {
    ...{ name: name.trim(), scopes, perMinute },
    ...{ days: Number(days), addresses: addressesIn(addresses) },
  };
  const making = useMutation({ mutationFn: () => change(() => createKey(wanted), t('Key made')) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (scopes.length > 0) making.mutate();
  };
  return (
    <Dialog title={making.data ? t('The new key') : t('New key')} onClose={onClose}>
      {making.data ? (
        <KeyOnce made={making.data} onClose={onClose} />
      ) : (
        <form className="dialog-form" onSubmit={submit} aria-label={t('New key')}>
          <Field
            label={t('Name')}
            hint={t('What it is for, as the audit trail will call it.')}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <ScopePicks scopes={scopes} onChange={setScopes} />
          <Field
            label={t('Days until it expires')}
            type="number"
            required
            min={1}
            max={365}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
          <Area
            label={t('Only from these addresses')}
            hint={t('One a line, ranges like 203.0.113.0/24 too. Leave it empty for everywhere.')}
            rows={2}
            value={addresses}
            onChange={(event) => setAddresses(event.target.value)}
          />
          <RatePick perMinute={perMinute} onPick={setPerMinute} />
          {making.isError && <ProblemBanner error={making.error} />}
          <footer className="dialog-foot">
            <Button look="quiet" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" look="primary" disabled={making.isPending || scopes.length === 0}>
              {t('Make the key')}
            </Button>
          </footer>
        </form>
      )}
    </Dialog>
  );
}
