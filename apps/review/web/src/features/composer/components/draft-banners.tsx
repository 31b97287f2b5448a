import type { ReactNode } from 'react';
import type { Problem } from '../../../api/http.js';
import type { ItemDetail } from '../../../api/items.js';
import { floodWords } from '../../../api/flood-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { failureWords } from '../failure-words.policy.js';
import { ConflictBanners } from './conflict-banners.js';
import { FindingBanners, FindingList } from './finding-banners.js';
import { InDanger } from './in-danger.js';
import { Late } from './late.js';
import { Missing, NeedsPerson } from './labels.js';
import { Refusal, type RefusalProps } from './refusal.js';
import { Returned } from './returned.js';
import type { Composing } from '../use-composer.js';

export interface DraftBannersProps extends Omit<RefusalProps, 'problem'> {
  item: ItemDetail;
  composing: Composing;
  /** Where the item stands among colleagues. */
  standing: ReactNode;
  /** What the server said to the last decision on this item. */
  problem: Problem | undefined;
  acknowledged: boolean;
  onAcknowledge: () => void;
  onRefresh: () => void;
  /** Opens what holds the conversation; for people who may look at it. */
  onHold: (() => void) | undefined;
}

/** Everything one must know before deciding, most pressing first. */
export function DraftBanners(props: DraftBannersProps): ReactNode {
  const { item, composing, problem } = props;
  const { claim, draftFailure } = item;
  return (
    <>
      {problem && <Refusal {...props} problem={problem} />}
      {item.heldBy && <Held onHold={props.onHold} />}
      {props.standing}
      <InDanger {...{ item, composing }} readOnly={claim !== null && !claim.mine} />
      <NeedsPerson item={item} />
      {item.flood && (
        <Banner tone="warn" title={floodWords(item.flood)}>
          {t('The draft covers the newest 200 messages at most. All of them are in the conversation.')}
        </Banner>
      )}
      <ConflictBanners
        coherence={item.draft?.coherence}
        composing={composing}
        readOnly={claim !== null && !claim.mine}
      />
      <FindingBanners item={item} />
      <Missing missing={item.draft?.missing ?? draftFailure?.missing} />
      {item.newerInbound && <Stale {...props} />}
      {item.late && <Late late={item.late} />}
      {item.notice && <Returned notice={item.notice} {...{ composing }} channel={item.channel} />}
      {composing.offered && (
        <Banner
          tone="info"
          title={composing.requestId === null ? t('A draft is ready') : t('A newer draft is ready')}
          actions={
            <>
              <Button onClick={composing.adopt}>{t('Use the new draft')}</Button>
              <Button look="quiet" onClick={composing.keepMine}>
                {t('Keep my text')}
              </Button>
            </>
          }
        >
          {t('Your text stays until you choose. Undo brings it back afterwards, too.')}
        </Banner>
      )}
      {draftFailure && !item.draft && (
        <Banner tone="info" title={t('No draft: write this one by hand')}>
          {draftFailure.findings.length > 0 ? (
            <>
              {t('The safety rules stopped the draft:')}
              <FindingList findings={draftFailure.findings} />
            </>
          ) : (
            failureWords(draftFailure.reason)
          )}
        </Banner>
      )}
    </>
  );
}

/** Also for people who cannot do anything about it: they need not wonder why nothing can be sent. */
function Held({ onHold }: Pick<DraftBannersProps, 'onHold'>) {
  return (
    <Banner
      tone="bad"
      urgent
      title={t('On hold: something of this conversation got stuck')}
      actions={onHold && <Button onClick={onHold}>{t('See what got stuck')}</Button>}
    >
      {t('The thread may miss a message, so nothing can be sent. {{onHold}}', {
        onHold: onHold
          ? t('Re-drive or discard it, and the conversation goes on.')
          : t('An operator can repair it.'),
      })}
    </Banner>
  );
}

function Stale({ acknowledged, onAcknowledge, onRefresh }: DraftBannersProps) {
  if (acknowledged) {
    return (
      <Banner tone="info" title={t('You answer knowing they wrote again')}>
        {t('This is recorded with your approval.')}
      </Banner>
    );
  }
  return (
    <Banner
      tone="warn"
      urgent
      title={t('They wrote again after this draft')}
      actions={
        <>
          <Button icon="redraft" onClick={onRefresh}>
            {t('Refresh the draft')}
          </Button>
          <Button look="quiet" onClick={onAcknowledge}>
            {t('Answer anyway')}
          </Button>
        </>
      }
    >
      {t('A draft that covers the new messages follows as soon as they pause.')}
    </Banner>
  );
}
