import type { AuditFilter } from '../../../api/audit.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import { actionKinds } from '../action-words.policy.js';

export const NO_FILTER: AuditFilter = { action: '', actor: '', object: '', from: '', to: '' };

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

/** What the trail is narrowed to. Days are the reader's own. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const day = (field: 'from' | 'to', value: string): void => {
    const at = value && new Date(`${value}T00:00`);
    if (at && field === 'to') at.setDate(at.getDate() + 1);
    onChange({ ...filter, [field]: at ? at.toISOString() : '' });
  };
  const active = Object.values(filter).some((value) => value !== '');
  return (
    <form
      className="audit-filters"
      aria-label={t('Narrow the trail')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Pick
        label={t('What')}
        value={filter.action}
        choices={actionKinds()}
        onPick={(action) => onChange({ ...filter, action })}
      />
      <Field
        label={t('From')}
        type="date"
        key={`from ${filter.from === ''}`}
        onChange={({ target }) => day('from', target.value)}
      />
      <Field
        label={t('Until')}
        type="date"
        key={`to ${filter.to === ''}`}
        onChange={({ target }) => day('to', target.value)}
      />
      <Field
        label={t('Id')}
        placeholder={t('of an item, reply, person…')}
        value={filter.object}
        maxLength={200}
        spellCheck={false}
        onChange={({ target }) => onChange({ ...filter, object: target.value.trim() })}
      />
      {active && (
        <Button look="quiet" onClick={() => onChange(NO_FILTER)}>
          {t('Show everything')}
        </Button>
      )}
    </form>
  );
}
