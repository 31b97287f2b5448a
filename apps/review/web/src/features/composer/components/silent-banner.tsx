import { useMutation } from '@tanstack/react-query';
import type { ItemDetail } from '../../../api/items.js';
import { endSilence, silenceWords } from '../../../api/silence.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

/** Why nobody is asked to answer, and the way back. */
export function SilentBanner({ item: { contactId, silent } }: { item: ItemDetail }) {
  const ending = useMutation({ mutationFn: () => endSilence(contactId) });
  if (!silent) return null;
  return (
    <>
      {ending.error && <ProblemBanner error={ending.error} />}
      <Banner
        tone="info"
        title={t('Silent until {{time}}: {{reason}}', {
          time: shortMoment(silent.until),
          reason: silenceWords()[silent.reason],
        })}
        actions={
          <Button disabled={ending.isPending} onClick={() => ending.mutate()}>
            {t('End the silence')}
          </Button>
        }
      >
        {t('{{name}} silenced them. What they write is kept here, and nothing is drafted.', {
          name: silent.by || t('A colleague'),
        })}
      </Banner>
    </>
  );
}
