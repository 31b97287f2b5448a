import { CLOSE_REASONS, EDIT_TAGS, REJECT_REASONS } from '@countersign/contracts';
import { SHIPPED_CLOSE, SHIPPED_REJECT } from './shipped-reasons.js';
import { SHIPPED_TAGS } from './shipped-tags.js';
import type { Term } from './term.js';

const AS_SHIPPED = { retired: false, own: false, version: 0 };

/** Every list as it is shipped, in its order. */
export const SHIPPED_TERMS: readonly Term[] = [
  ...EDIT_TAGS.map((code) => ({ ...AS_SHIPPED, list: 'edit-tag' as const, code, ...SHIPPED_TAGS[code] })),
  ...REJECT_REASONS.map((code) => ({
    ...{ ...AS_SHIPPED, list: 'reject-reason' as const, code },
    ...SHIPPED_REJECT[code],
  })),
  ...CLOSE_REASONS.map((code) => ({
    ...{ ...AS_SHIPPED, list: 'close-reason' as const, code, label: SHIPPED_CLOSE[code] },
  })),
];
