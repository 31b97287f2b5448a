import { Fragment, useMemo, type MouseEvent } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import type { Hit } from '../../../api/search.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useSearch } from '../use-search.js';
import { wantedOf, type Looking } from './search-box.js';
import { StateMark } from './state-mark.js';

interface SearchHitsProps {
  looking: Looking;
  selectedId: string | undefined;
  hrefOf: (itemId: string) => string;
  onSelect: (itemId: string) => void;
}

const MINUTE = 60_000;

/** Conversations that have the words, the newest place of each first. */
export function SearchHits({ looking, selectedId, hrefOf, onSelect }: SearchHitsProps) {
  const now = useNow(MINUTE);
  const wanted = useMemo(() => wantedOf(looking, now), [looking, now]);
  const found = useSearch(wanted);
  if (found.isError) return <ProblemBanner error={found.error} />;
  if (!found.data)
    return <div className="queue-skeleton skeleton" role="status" aria-label={t('Searching')} />;
  const { hits } = found.data;
  if (hits.length === 0)
    return (
      <div className="queue-empty" role="status">
        <strong>{t('Nothing has all of these words')}</strong>
        <p>{t('Every word has to be there; the beginning of a word is enough.')}</p>
      </div>
    );
  return (
    <ul className="search-hits" aria-label={t('Found')}>
      {hits.map((hit) => (
        <HitRow
          key={hit.item.id}
          hit={hit}
          selected={hit.item.id === selectedId}
          href={hrefOf(hit.item.id)}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

interface HitRowProps {
  hit: Hit;
  selected: boolean;
  href: string;
  onSelect: (itemId: string) => void;
}

function HitRow({ hit, selected, href, onSelect }: HitRowProps) {
  const { item, where, at } = hit;
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a new tab or window, as with any link
    event.preventDefault();
    onSelect(item.id);
  };
  return (
    <li className="search-hit">
      <a href={href} aria-current={selected ? 'true' : undefined} onClick={open}>
        <span className="queue-row-head">
          <StateMark state={item.state} />
          <bdi className="queue-row-name">{item.contactName}</bdi>
          <span className="queue-row-age">{shortMoment(at)}</span>
        </span>
        {where !== 'name' && (
          <span className="search-hit-text" dir="auto">
            <Marked {...hit} />
          </span>
        )}
        <span className="queue-row-channel">
          {channelName(item.channel)} ·{' '}
          {where === 'us' ? t('we wrote') : where === 'them' ? t('they wrote') : t('their name')}
        </span>
      </a>
    </li>
  );
}

function Marked({ text, found }: Pick<Hit, 'text' | 'found'>) {
  return (
    <>
      {found.map(([from, to], at) => (
        <Fragment key={from}>
          {text.slice(found[at - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(found.at(-1)?.[1] ?? 0)}
    </>
  );
}
