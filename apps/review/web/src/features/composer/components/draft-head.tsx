import type { ItemDetail } from '../../../api/items.js';
import { ago, weight } from '../../../lib/clock/age.policy.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { replyDue } from '../../../lib/clock/reply-due.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { languageName } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { Tag } from '../../../ui/tag.js';

/** What kind of text this is, and how old it is. */
export function DraftHead({ item, byHand, waits }: { item: ItemDetail; byHand: boolean; waits: boolean }) {
  const now = useNow(5_000);
  const { draft } = item;
  const due = replyDue(item.replyDueAt, now);
  const title = waits || (draft && !byHand) ? t('Draft') : t('Reply by hand');
  const heavy = draft ? weight(draft.createdAt, now) : 'fresh';
  return (
    <header className="pane-head">
      <h2>{title}</h2>
      {due && (
        <Tag tone={due.soon ? 'warn' : 'neutral'} icon="clock" title={t('First reply to them')}>
          {due.words}
        </Tag>
      )}
      {draft && !byHand && (
        <>
          {draft.offline && (
            <Tag tone="warn" title={t('Put together from your documents and business facts, not by a model')}>
              {t('Offline draft')}
            </Tag>
          )}
          <span className="pane-head-note">{languageName(draft.language)}</span>
          <span className={`draft-age age-${heavy}`} title={fullTime(draft.createdAt)}>
            <span className="visually-hidden">{t('written')} </span>
            {ago(draft.createdAt, now)}
          </span>
        </>
      )}
    </header>
  );
}
