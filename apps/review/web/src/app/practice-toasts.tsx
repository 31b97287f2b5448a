import { Toasts } from '../features/decisions/components/toasts.js';
import { t } from '../lib/language/t.js';
import { practising } from './practice-desk.js';
import { practiceHref } from './route.policy.js';
import { go } from './use-route.js';

/** What was just decided in practice, with the way back while there is one. */
export function PracticeToasts({ name }: { name: string | undefined }) {
  return (
    <Toasts
      decisions={practising}
      viewing={name}
      label={t('Practice decisions')}
      soon={t('Practice: it would be sent soon')}
      onOpen={(sample) => go(practiceHref(sample))}
    />
  );
}
