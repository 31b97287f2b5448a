import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { revokeKey, type ApiKey } from '../../../api/api-keys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeKeys } from '../use-api-keys.js';

interface RevokeDialogProps {
  apiKey: ApiKey;
  change: ChangeKeys;
  onClose: () => void;
}

/** Asks why, and ends the key at once. */
export function RevokeDialog({ apiKey: { id, name }, change, onClose }: RevokeDialogProps) {
  const [reason, setReason] = useState('');
  const revoking = useMutation({
    mutationFn: () => change(() => revokeKey(id, reason.trim()), t('Key revoked')),
    onSuccess: onClose,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim()) revoking.mutate();
  };
  return (
    <Dialog title={t('Revoke {{name}}', { name })} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={t('Revoke {{name}}', { name })}>
        <p>
          {t('Whatever uses this key is refused from its next request on. A revoked key does not come back.')}
        </p>
        <Field
          label={t('Reason')}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {revoking.isError && <ProblemBanner error={revoking.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={revoking.isPending || !reason.trim()}>
            {t('Revoke the key')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
