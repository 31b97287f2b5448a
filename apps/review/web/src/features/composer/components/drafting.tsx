import type { ReactNode } from 'react';
import type { ItemDetail } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';

interface DraftingProps {
  /** Asks for the draft of an item that waits for it, where nobody has yet. */
  onDraft: (() => void) | undefined;
  onWrite: () => void;
  hold: ItemDetail['hold'];
}

/** While there is no draft: it is written, or waits, and says why. */
export function Drafting({ hold, onDraft, onWrite }: DraftingProps): ReactNode {
  if (hold) return <Held hold={hold} onDraft={onDraft} onWrite={onWrite} />;
  return (
    <div className="drafting">
      <p role="status">{t('Drafting a reply…')}</p>
      <div className="skeleton" />
      <div className="skeleton" />
      <Button icon="hand" onClick={onWrite}>
        {t('Write by hand instead')}
      </Button>
    </div>
  );
}

const held = () => ({
  queue_full: t(
    'Many people are waiting, so this draft is written when your team gets closer to it. What they add until then is part of it.',
  ),
  flooding: t(
    'They are writing very fast, so a draft is written every half minute at most. Nothing they write is lost.',
  ),
});

function Held({
  hold,
  onDraft,
  onWrite,
}: DraftingProps & { hold: NonNullable<ItemDetail['hold']> }): ReactNode {
  return (
    <div className="drafting">
      <p role="status">
        <strong>{t('No draft yet.')}</strong> {held()[hold]}
      </p>
      <div className="drafting-ways">
        {onDraft && (
          <Button icon="redraft" onClick={onDraft}>
            {t('Write the draft now')}
          </Button>
        )}
        <Button look="quiet" icon="hand" onClick={onWrite}>
          {t('Write by hand instead')}
        </Button>
      </div>
    </div>
  );
}
