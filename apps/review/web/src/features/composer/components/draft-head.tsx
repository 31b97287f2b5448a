import type { ItemDetail } from '../../../api/items.js';
import { age, weight } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { Tag } from '../../../ui/tag.js';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

const languages = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // not a language tag; shown as it came
  }
}

/** What kind of text this is, and how old it is. */
export function DraftHead({ item, byHand, waits }: { item: ItemDetail; byHand: boolean; waits: boolean }) {
  const now = useNow(5_000);
  const { draft } = item;
  const title = waits || (draft && !byHand) ? 'Draft' : 'Reply by hand';
  const heavy = draft ? weight(draft.createdAt, now) : 'fresh';
  return (
    <header className="pane-head">
      <h2>{title}</h2>
      {draft && !byHand && (
        <>
          {draft.offline && (
            <Tag tone="warn" title="Put together from your documents and business facts, not by a model">
              Offline draft
            </Tag>
          )}
          <span className="pane-head-note">{languageName(draft.language)}</span>
          <span className={`draft-age age-${heavy}`} title={time.format(new Date(draft.createdAt))}>
            <span className="visually-hidden">written </span>
            {age(draft.createdAt, now)}
            {age(draft.createdAt, now) === 'now' ? '' : ' old'}
          </span>
        </>
      )}
    </header>
  );
}
