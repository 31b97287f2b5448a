import type { ItemDetail } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Button } from '../../../ui/button.js';

interface OtherDecisionsProps {
  item: ItemDetail;
  onReject: () => void;
  onInstruct: () => void;
  onWrite: () => void;
  onCloseItem: () => void;
  onSnooze: () => void;
  onSilence: () => void;
  onAsk: () => void;
  onEscalate: () => void;
}

/** Everything that can be decided about a draft but its approval. */
export function OtherDecisions(props: OtherDecisionsProps) {
  const { item, onReject, onInstruct, onWrite, onCloseItem, onSnooze, onSilence, onAsk, onEscalate } = props;
  return (
    <div className="approve-actions" role="group" aria-label={t('Other decisions')}>
      {item.draft && (
        <Button look="quiet" onClick={onReject}>
          {t('Reject')} <ActionKey of="reject" />
        </Button>
      )}
      {item.mode === 'assisted' && (
        <Button look="quiet" onClick={onInstruct}>
          {t('Redraft')} <ActionKey of="instruct" />
        </Button>
      )}
      <Button look="quiet" onClick={onWrite}>
        {t('Write')} <ActionKey of="write" />
      </Button>
      <Button look="quiet" onClick={onAsk}>
        {t('Ask')} <ActionKey of="ask" />
      </Button>
      <Button look="quiet" onClick={onEscalate}>
        {t('Escalate')} <ActionKey of="escalate" />
      </Button>
      <Button look="quiet" onClick={onSnooze}>
        {t('Snooze')} <ActionKey of="snooze" />
      </Button>
      {!item.silent && (
        <Button look="quiet" onClick={onSilence}>
          {t('Silence')} <ActionKey of="silence" />
        </Button>
      )}
      <Button look="quiet" onClick={onCloseItem}>
        {t('Close')} <ActionKey of="close" />
      </Button>
    </div>
  );
}
