import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import { getTaxonomy, inUse, labelOf, said, type Term } from '../../../api/taxonomy.js';
import { t } from '../../../lib/language/t.js';
import { useStore } from '../../../lib/store/store.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Area } from '../../../ui/field.js';
import { putOn, tagsOf, takeOff, type FeedbackStore } from '../feedback.js';
import './teaching.css';

const STARS = ['1', '2', '3', '4', '5'];
const NOTE_LIMIT = 1_000;

interface TeachingProps {
  itemId: string;
  store: FeedbackStore;
  /** Codes the difference between draft and text suggests. */
  suggested: readonly string[];
}

/** What the reviewer says of the draft. It goes along with whatever they decide, and never has to be filled in (RV-09). */
export function Teaching({ itemId, store, suggested }: TeachingProps) {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  const about = useStore(store, () => store.of(itemId));
  const terms = taxonomy.data?.editTags;
  const tags = tagsOf(about, suggested);
  const { quality, note } = about;
  const words = [
    ...tags.map((code) => labelOf(terms, code)),
    ...(quality === undefined ? [] : [t('{{quality}} of 5', { quality })]),
  ];
  return (
    <details className="teaching">
      <summary>
        {t('What this teaches')}
        {words.length > 0 && <span className="teaching-said"> {words.join(', ')}</span>}
      </summary>
      <div className="teaching-body">
        <Tags
          {...{ tags, terms }}
          onPut={(code) => store.say(itemId, putOn(about, code))}
          onTake={(code) => store.say(itemId, takeOff(about, code))}
        />
        <div className="teaching-quality">
          <Choices
            legend={t('Quality of the draft, 1 poor to 5 excellent')}
            name={`quality-${itemId}`}
            look="segments"
            choices={STARS.map((value) => ({ value, label: value }))}
            value={quality?.toString()}
            onChange={(value) => store.say(itemId, { quality: Number(value) })}
          />
          {quality !== undefined && (
            <Button look="quiet" onClick={() => store.say(itemId, { quality: undefined })}>
              {t('No rating')}
            </Button>
          )}
        </div>
        <Area
          label={t('Note on the decision')}
          hint={t('Kept with the decision. The customer never sees it.')}
          value={note}
          rows={2}
          maxLength={NOTE_LIMIT}
          onChange={(event) => store.say(itemId, { note: event.target.value })}
        />
      </div>
    </details>
  );
}

interface TagsProps {
  tags: readonly string[];
  terms: readonly Term[] | undefined;
  onPut: (code: string) => void;
  onTake: (code: string) => void;
}

function Tags({ tags, terms, onPut, onTake }: TagsProps) {
  const others = inUse(terms).filter(({ code }) => !tags.includes(code));
  return (
    <div className="teaching-tags" role="group" aria-label={t('What you changed')}>
      {tags.map((code) => {
        const label = labelOf(terms, code);
        return (
          <Button
            key={code}
            look="plain"
            icon="close"
            aria-label={t('Take off: {{label}}', { label })}
            onClick={() => onTake(code)}
          >
            {label}
          </Button>
        );
      })}
      <select aria-label={t('Add a tag')} value="" onChange={(event) => onPut(event.target.value)}>
        <option value="" disabled>
          {t('Add a tag')}
        </option>
        {others.map(({ code, label, before, after }) => (
          <option key={code} value={code} title={before && after && `${said(before)} → ${said(after)}`}>
            {said(label)}
          </option>
        ))}
      </select>
    </div>
  );
}
