import { useEffect, useRef } from 'react';
import type { ItemFilter } from '../../../api/item-filter.policy.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Pick } from '../../../ui/pick.js';
import { narrowed, type FilterChoice } from '../filter-choices.policy.js';

interface FilterPanelProps {
  id: string;
  filter: ItemFilter;
  choices: readonly FilterChoice[];
  onFilter: (filter: ItemFilter) => void;
  onClose: () => void;
}

/** Everything a list can be narrowed by; each choice holds at once, and is in the address. */
export function FilterPanel({ id, filter, choices, onFilter, onClose }: FilterPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector('select')?.focus(), []);
  return (
    <div
      ref={panel}
      id={id}
      className="queue-panel"
      role="group"
      aria-label={t('Filters')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="filter-fields">
        {choices.map(({ field, label, choices: known }) =>
          known ? (
            <Pick
              key={field}
              label={label}
              value={filter[field] ?? ''}
              choices={[['', t('Any')], ...known]}
              onPick={(value) => onFilter(narrowed(filter, field, value))}
            />
          ) : (
            <label key={field} className="pick">
              {label}
              <input
                type="date"
                value={filter[field] ?? ''}
                onChange={({ target }) => onFilter(narrowed(filter, field, target.value))}
              />
            </label>
          ),
        )}
      </div>
      <div className="queue-panel-foot">
        <Button look="quiet" onClick={() => onFilter({})}>
          {t('Clear')}
        </Button>
        <Button onClick={onClose}>{t('Close filters')}</Button>
      </div>
    </div>
  );
}
