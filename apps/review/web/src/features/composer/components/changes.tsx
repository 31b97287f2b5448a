import { useMemo, type SyntheticEvent } from 'react';
import { t } from '../../../lib/language/t.js';
import { preferences, setPreference } from '../../../lib/preferences/preferences.js';
import { useStore } from '../../../lib/store/store.js';
import { Button } from '../../../ui/button.js';
import { draftDiff } from '../draft-diff.js';
import type { Composing } from '../use-composer.js';
import { WordDiff } from './word-diff.js';
import './changes.css';

/** What the person changed in the drafted text, word by word. */
export function Changes({ composing }: { composing: Composing }) {
  const { base, texts, restart } = composing;
  const { showChanges } = useStore(preferences);
  const diff = useMemo(() => draftDiff(base, texts), [base, texts]);

  const remember = (event: SyntheticEvent<HTMLDetailsElement>): void => {
    const { open } = event.currentTarget;
    if (open !== showChanges) setPreference({ showChanges: open });
  };
  // Buttons alone are no change of the text.
  if (JSON.stringify(texts) === JSON.stringify(base)) return null;

  return (
    <details className="changes" open={showChanges} onToggle={remember}>
      <summary>
        {t('Your changes ')}
        <span className="changes-count">
          <span className="changes-added">+{diff.wordsAdded}</span>{' '}
          <span className="changes-removed">−{diff.wordsRemoved}</span>
          <span className="visually-hidden">{t('words')}</span>
        </span>
      </summary>
      <div className="changes-body">
        <WordDiff bubbles={diff.bubbles} />
        <Button look="quiet" icon="undo" onClick={restart}>
          {t('Back to the drafted text')}
        </Button>
      </div>
    </details>
  );
}
