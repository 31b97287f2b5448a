import type { ItemDetail } from '../../../api/items.js';
import { AskedBanner } from './asked-banner.js';
import { SilentBanner } from './silent-banner.js';
import { SnoozedBanner } from './snoozed-banner.js';

/** Where an item stands among colleagues. */
export function ItemStanding({ item }: { item: ItemDetail }) {
  return (
    <>
      <SilentBanner item={item} />
      <SnoozedBanner item={item} />
      <AskedBanner item={item} />
    </>
  );
}
