import { useState } from 'react';
import type { ContactStanding, ContactStatus, WantedMove } from '../../../api/funnel.js';
import { STATUSES, statusWords } from '../../../api/funnel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Choices } from '../../../ui/choices.js';
import { SaveForm } from './save-form.js';

interface StatusFormProps {
  standing: ContactStanding;
  /** May put right what is recorded, against the moves of the funnel. */
  lead: boolean;
  onSave: (wanted: WantedMove) => Promise<void>;
  onCancel: () => void;
}

/** Where they stand from now on, and why. */
export function StatusForm({ standing, lead, onSave, onCancel }: StatusFormProps) {
  const [to, setTo] = useState<ContactStatus>();
  const [correcting, setCorrecting] = useState(false);
  // Decided on what was shown when the form was opened; a refusal shows the newest.
  const [base, setBase] = useState(standing.version);
  const { status, moves, version } = standing;
  const offered = correcting ? STATUSES.filter((one) => one !== status) : moves;
  const correction = to !== undefined && !moves.includes(to);
  return (
    <SaveForm
      ready={to !== undefined && offered.includes(to)}
      onSave={(reason) => onSave({ to: to!, reason, base, ...(correction && { correction }) })}
      onRefused={() => setBase(version)}
      onCancel={onCancel}
    >
      <Choices
        legend={t('Where they stand from now on')}
        name="status"
        numbered
        choices={offered.map((one) => ({ value: one, label: statusWords(one) }))}
        value={to}
        onChange={(picked) => setTo(picked as ContactStatus)}
      />
      {lead && (
        <label className="standing-correct">
          <input
            type="checkbox"
            checked={correcting}
            onChange={({ target }) => setCorrecting(target.checked)}
          />
          {t('What is recorded is wrong: let me choose any')}
        </label>
      )}
    </SaveForm>
  );
}
