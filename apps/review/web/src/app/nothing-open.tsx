import type { ListState } from '../api/items.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { Sentence } from '../lib/language/sentence.js';
import { t } from '../lib/language/t.js';
import { ActionKey } from '../ui/action-key.js';
import mark from '../ui/mark.svg';
import { Button } from '../ui/button.js';
import { decisions } from './desk.js';
import { startTour } from './first-hour.js';
import { practiceHref } from './route.policy.js';

/** The desk with nothing on it. */
export function NothingOpen({ show, empty }: { show: ListState; empty: boolean }) {
  usePageKeys({ undo: () => decisions.undoNewest() });
  const caughtUp = show === 'open' && empty;
  return (
    <div className="nothing-open">
      <img src={mark} alt="" width="40" height="40" />
      <h2>{caughtUp ? t('All caught up') : t('Nothing is open')}</h2>
      <p>
        {caughtUp
          ? t(
              'When somebody writes, their messages appear here at once, and a draft soon after. Nothing is sent until you approve it.',
            )
          : t('Pick an item from the list.')}
      </p>
      {caughtUp && (
        <p className="nothing-open-ways">
          <a className="button button-plain" href={practiceHref()}>
            {t('Try it on three sample conversations')}
          </a>
          <Button look="quiet" onClick={startTour}>
            {t('Take the tour')}
          </Button>
        </p>
      )}
      <p className="nothing-open-hint">
        <Sentence
          of="Every action has a key. Press <key/><said/> to see them."
          parts={{
            key: <ActionKey of="sheet" />,
            said: <span className="visually-hidden">{t('the question mark')}</span>,
          }}
        />
      </p>
    </div>
  );
}
