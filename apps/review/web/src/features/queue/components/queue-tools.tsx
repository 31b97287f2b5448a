import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { listColleagues } from '../../../api/colleagues.js';
import type { ItemFilter } from '../../../api/item-filter.policy.js';
import type { Listed } from '../../../api/items.js';
import { keys } from '../../../api/keys.js';
import { getTaxonomy, said } from '../../../api/taxonomy.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Icon } from '../../../ui/icon.js';
import { chipsOf, filterChoices, narrowed } from '../filter-choices.policy.js';
import { FilterPanel } from './filter-panel.js';
import './queue-tools.css';

export interface QueueToolsProps {
  listed: Listed;
  onFilter: (filter: ItemFilter) => void;
  /** The name of the view that is shown, and what there is to choose from. */
  viewName: string | undefined;
  viewsOf: (close: () => void) => ReactNode;
  /** The way to a new conversation. */
  begin?: ReactNode;
}

/** What the list is narrowed to, and the views people keep (RV-13). */
export function QueueTools({ listed, onFilter, viewName, viewsOf, begin }: QueueToolsProps) {
  const [open, setOpen] = useState<'filters' | 'views'>();
  const id = useId();
  const toggle = (panel: 'filters' | 'views'): void => setOpen((now) => (now === panel ? undefined : panel));
  const close = (): void => setOpen(undefined);
  usePageKeys({ filter: () => setOpen('filters'), views: () => setOpen('views') });
  const choices = useChoices(listed);
  const chips = chipsOf(listed.filter, choices);
  return (
    <div className="queue-tools">
      <div className="queue-tools-row">
        <button
          type="button"
          aria-expanded={open === 'filters'}
          aria-controls={id}
          onClick={() => toggle('filters')}
        >
          {t('Filters')}
          {chips.length > 0 && <span className="queue-count">{chips.length}</span>}
          <ActionKey of="filter" />
        </button>
        <button
          type="button"
          aria-expanded={open === 'views'}
          aria-controls={id}
          onClick={() => toggle('views')}
        >
          <bdi className="queue-tools-view">{viewName ?? t('Views')}</bdi>
          <ActionKey of="views" />
        </button>
        {begin}
      </div>
      {chips.length > 0 && open !== 'filters' && (
        <ul className="filter-chips" aria-label={t('Narrowed to')}>
          {chips.map(({ field, words }) => (
            <li key={field}>
              <button
                type="button"
                title={t('Take this filter off')}
                onClick={() => onFilter(narrowed(listed.filter, field, ''))}
              >
                {words}
                <Icon name="close" />
                <span className="visually-hidden">{t('Take this filter off')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {open === 'filters' && (
        <FilterPanel {...{ id, choices, onFilter }} filter={listed.filter} onClose={close} />
      )}
      {open === 'views' && (
        <div
          id={id}
          className="queue-panel"
          role="group"
          aria-label={t('Views')}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          {viewsOf(close)}
        </div>
      )}
    </div>
  );
}

function useChoices({ state }: Listed): ReturnType<typeof filterChoices> {
  const people = useQuery({ queryKey: keys.colleagues, queryFn: listColleagues });
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  return useMemo(() => {
    const tags = (taxonomy.data?.editTags ?? []).map(({ code, label }) => [code, said(label)] as const);
    return filterChoices({ people: people.data?.colleagues ?? [], tags }, state === 'settled');
  }, [people.data, taxonomy.data, state]);
}
