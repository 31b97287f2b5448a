import type { ItemDetail } from '../../../api/items.js';
import { AskedBanner } from './asked-banner.js';
import { SnoozedBanner } from './snoozed-banner.js';

/** Where an item stands among colleagues. */
export function ItemStanding({ item }: { item: ItemDetail }) {
  return (
    <>
      <SnoozedBanner item={item} />
      <AskedBanner item={item} />
    </>
  );
}
