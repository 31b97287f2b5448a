import { useMutation, useQuery } from '@tanstack/react-query';
import { alikeTo, countAlike } from '../api/batch.js';
import type { ItemDetail } from '../api/items.js';
import { keys } from '../api/keys.js';
import { ClaimBanner } from '../features/claims/components/claim-banner.js';
import { ItemStanding } from '../features/composer/components/item-standing.js';
import { t } from '../lib/language/t.js';
import { announce } from '../ui/announcer.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { ProblemBanner } from '../ui/problem-banner.js';
import { claims, composers, refreshItem } from './desk.js';
import { together } from './together.js';

/** Where an item stands among colleagues, and who waits for the same answer. */
export function StandingOf({ item }: { item: ItemDetail }) {
  return (
    <>
      <ItemStanding item={item} />
      <ClaimBanner {...{ item, claims }} onTried={() => void refreshItem(item.id).catch(() => undefined)} />
      <Alike item={item} />
    </>
  );
}

/** Others with almost the same draft, where all of it is boring (RV-25). Their texts are read when somebody wants to see them. */
function Alike({ item: { id, generation, state } }: { item: ItemDetail }) {
  const found = useQuery({
    queryKey: keys.alike(id, generation),
    queryFn: () => countAlike(id),
    enabled: state === 'ready',
    staleTime: 60_000, // each is looked at again when it is shown and when it is approved
  });
  const reading = useMutation({
    mutationFn: () => alikeTo(id),
    onSuccess: ({ items }) => {
      // What is being written is no draft any more: it goes by itself.
      const boring = items.filter(({ itemId }) => !composers.hasUnsaved(itemId));
      if (boring.length > 1) together.set(boring);
      else announce(t('None of the others can be approved with it any more.'));
    },
  });
  const others = found.data?.others ?? 0;
  if (others < 1) return null;
  return (
    <>
      <Banner
        tone="info"
        title={t('{{count}} more wait for almost the same answer', { count: others })}
        actions={
          <Button onClick={() => reading.mutate()} disabled={reading.isPending}>
            {t('Approve together…')}
          </Button>
        }
      />
      {reading.error && <ProblemBanner error={reading.error} />}
    </>
  );
}
