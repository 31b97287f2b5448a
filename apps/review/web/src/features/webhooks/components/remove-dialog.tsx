import { useMutation } from '@tanstack/react-query';
import { removeWebhook, type Webhook } from '../../../api/webhooks.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeWebhooks } from '../use-webhooks.js';

interface RemoveDialogProps {
  webhook: Webhook;
  change: ChangeWebhooks;
  onClose: () => void;
}

/** Ends it with its log and with what waits for it. */
export function RemoveDialog({ webhook: { id, name, waiting }, change, onClose }: RemoveDialogProps) {
  const removing = useMutation({
    mutationFn: () => change(() => removeWebhook(id), t('Webhook removed')),
    onSuccess: onClose,
  });
  return (
    <Dialog title={t('Remove {{name}}', { name })} onClose={onClose}>
      <div className="dialog-form">
        <p>{t('It is told nothing more, and its log is gone. It does not come back.')}</p>
        {waiting > 0 && <p>{t('{{count}} waiting', { count: waiting })}</p>}
        {removing.isError && <ProblemBanner error={removing.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button look="danger" data-confirms disabled={removing.isPending} onClick={() => removing.mutate()}>
            {t('Remove the webhook')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
