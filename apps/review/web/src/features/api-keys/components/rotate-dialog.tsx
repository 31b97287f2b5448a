import { useMutation } from '@tanstack/react-query';
import { rotateKey, type ApiKey } from '../../../api/api-keys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeKeys } from '../use-api-keys.js';
import { KeyOnce } from './key-once.js';

interface RotateDialogProps {
  apiKey: ApiKey;
  change: ChangeKeys;
  onClose: () => void;
}

/** Says what a rotation does, makes the successor, and shows it. */
export function RotateDialog({ apiKey: { id, name }, change, onClose }: RotateDialogProps) {
  const rotating = useMutation({ mutationFn: () => change(() => rotateKey(id), t('Key rotated')) });
  return (
    <Dialog title={rotating.data ? t('The new key') : t('Rotate {{name}}', { name })} onClose={onClose}>
      {rotating.data ? (
        <KeyOnce made={rotating.data} onClose={onClose} />
      ) : (
        <div className="dialog-form">
          <p>
            {t(
              'A new key with the same scopes takes its place. The old one works for another 24 hours, so that the program can change over.',
            )}
          </p>
          {rotating.isError && <ProblemBanner error={rotating.error} />}
          <footer className="dialog-foot">
            <Button look="quiet" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button
              look="primary"
              data-confirms
              disabled={rotating.isPending}
              onClick={() => rotating.mutate()}
            >
              {t('Make the successor')}
            </Button>
          </footer>
        </div>
      )}
    </Dialog>
  );
}
