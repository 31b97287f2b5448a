import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import './practice.css';

/** Above everything one practises on: that it is practice, and the way out. */
export function PracticeStrip({ queueHref }: { queueHref: string }) {
  return (
    <div className="practice-strip" role="note">
      <Icon name="info" />
      <strong>{t('Practice: nothing here is sent')}</strong>
      <span className="practice-strip-more">{t('The people and their words are invented.')}</span>
      <a href={queueHref}>{t('Leave practice')}</a>
    </div>
  );
}
