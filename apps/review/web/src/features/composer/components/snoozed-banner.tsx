import { useMutation } from '@tanstack/react-query';
import { wakeItem, type ItemDetail } from '../../../api/items.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

/** Why an item is not in the queue, and the way back. */
export function SnoozedBanner({ item: { id, snoozed } }: { item: ItemDetail }) {
  const waking = useMutation({ mutationFn: () => wakeItem(id) });
  if (!snoozed) return null;
  return (
    <>
      {waking.error && <ProblemBanner error={waking.error} />}
      <Banner
        tone="info"
        title={t('Snoozed until {{time}}', { time: shortMoment(snoozed.until) })}
        actions={
          <Button disabled={waking.isPending} onClick={() => waking.mutate()}>
            {t('Bring it back')}
          </Button>
        }
      >
        {t('{{name}} put it aside. It comes back at once when they write, or when somebody works on it.', {
          name: snoozed.by,
        })}
      </Banner>
    </>
  );
}
