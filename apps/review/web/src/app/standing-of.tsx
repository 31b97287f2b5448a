import { useQuery } from '@tanstack/react-query';
import { alikeTo } from '../api/batch.js';
import type { ItemDetail } from '../api/items.js';
import { keys } from '../api/keys.js';
import { ItemStanding } from '../features/composer/components/item-standing.js';
import { t } from '../lib/language/t.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { composers } from './desk.js';
import { together } from './together.js';

/** Where an item stands among colleagues, and who waits for the same answer. */
export function StandingOf({ item }: { item: ItemDetail }) {
  return (
    <>
      <ItemStanding item={item} />
      <Alike item={item} />
    </>
  );
}

/** Others with almost the same draft, where all of it is boring (RV-25). */
function Alike({ item: { id, generation, state } }: { item: ItemDetail }) {
  const found = useQuery({
    queryKey: keys.alike(id, generation),
    queryFn: () => alikeTo(id),
    enabled: state === 'ready',
    staleTime: 60_000, // each is looked at again when it is approved
  });
  // What is being written is no draft any more: it goes by itself.
  const items = (found.data?.items ?? []).filter(({ itemId }) => !composers.hasUnsaved(itemId));
  const others = items.length - 1;
  if (others < 1) return null;
  return (
    <Banner
      tone="info"
      title={t('{{count}} more wait for almost the same answer', { count: others })}
      actions={<Button onClick={() => together.set(items)}>{t('Approve together…')}</Button>}
    />
  );
}
