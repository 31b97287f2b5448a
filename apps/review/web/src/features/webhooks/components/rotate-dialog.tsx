import { useMutation } from '@tanstack/react-query';
import { rotateSecret, type Webhook } from '../../../api/webhooks.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeWebhooks } from '../use-webhooks.js';
import { SecretOnce } from './secret-once.js';

interface RotateDialogProps {
  webhook: Webhook;
  change: ChangeWebhooks;
  onClose: () => void;
}

/** Says what a rotation does, makes another secret, and shows it. */
export function RotateDialog({ webhook: { id, name }, change, onClose }: RotateDialogProps) {
  const rotating = useMutation({ mutationFn: () => change(() => rotateSecret(id), t('Secret rotated')) });
  return (
    <Dialog
      title={rotating.data ? t('The secret') : t('Rotate the secret of {{name}}', { name })}
      {...{ onClose }}
    >
      {rotating.data ? (
        <SecretOnce made={rotating.data} onClose={onClose} />
      ) : (
        <div className="dialog-form">
          <p>
            {t(
              'Another secret takes its place. For 24 hours calls are signed with both, so that the program can change over.',
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
              {t('Make another secret')}
            </Button>
          </footer>
        </div>
      )}
    </Dialog>
  );
}
