import { Store } from '../../lib/store/store.js';

/** Which step of the tour is shown; undefined while nobody takes it. */
export const tourAt = new Store<number | undefined>(undefined);
