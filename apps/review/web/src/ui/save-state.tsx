import type { Standing } from '../lib/autosave/autosave.js';
import { t } from '../lib/language/t.js';
import { Icon } from './icon.js';
import './save-state.css';

/** Whether what one writes is kept on the server. Only what is not is said aloud. */
export function SaveState({ state }: Pick<Standing<unknown>, 'state'>) {
  const isMissing = state === 'waiting' || state === 'refused';
  return (
    <span className={isMissing ? 'save-state is-missing' : 'save-state'}>
      {state === 'saving' && t('Saving…')}
      {state === 'saved' && (
        <>
          <Icon name="check" />
          {t('Saved')}
        </>
      )}
      <span role="status">
        {state === 'waiting' && t('Not saved yet. Trying again…')}
        {state === 'refused' && t('Not saved on the server. It stays in this tab.')}
      </span>
    </span>
  );
}
