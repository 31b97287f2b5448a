import { useState } from 'react';
import type { RemovedCount } from '../../../api/retention.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { removedWords } from '../removed-words.policy.js';

interface ConfirmRemovalProps {
  removed: RemovedCount[];
  onClose: () => void;
  onConfirm: () => void;
}

/** What would go with the next night, for whoever shortens the days to read and to say so. */
export function ConfirmRemoval({ removed, onClose, onConfirm }: ConfirmRemovalProps) {
  const [typed, setTyped] = useState('');
  const word = t('remove');
  return (
    <Dialog title={t('These words would be removed')} onClose={onClose}>
      <p>{t('With the next night this goes and cannot be brought back:')}</p>
      <ul className="retention-removed">
        {removedWords(removed).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Field
        label={t('Type “{{word}}” to confirm', { word })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button
        type="button"
        look="danger"
        disabled={typed.trim().toLowerCase() !== word.toLowerCase()}
        onClick={onConfirm}
      >
        {t('Save and remove')}
      </Button>
    </Dialog>
  );
}
