import type { AlikeItem } from '../api/batch.js';
import { Store } from '../lib/store/store.js';

/** What somebody looks at to approve together. It outlives the item they came from, which may be the first that is decided. */
export const together = new Store<readonly AlikeItem[] | undefined>(undefined);
