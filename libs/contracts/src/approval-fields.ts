import type { ApprovalContent } from './approval.js';
import { canonicalDigest } from './canonical.js';
import { bubbleContentOf } from './outbound-content.js';
import { effectContentOf } from './outbound-effect.js';

/** One field an approval binds to, as it was rendered: `bubbles.0.text`, `recipient.address`, `seenThrough`, … */
export interface ViewedField {
  field: string;
  /** SHA-256 (hex) over the RFC 8785 form of its value. */
  digest: string;
}

/**
 * The fields of a content one by one, so that of two contents can be said where they differ. Approved is only what the digest of the
 * whole says: this names, and decides nothing.
 */
export function viewedFields(content: ApprovalContent): ViewedField[] {
  const { bubbles, effects = [], recipient, seenThrough, policyVersion } = content;
  const { channel, accountId, conversationId, address } = recipient;
  const values: Record<string, unknown> = {
    ...parts('recipient', { channel, accountId, conversationId, address }),
    seenThrough: { eventId: seenThrough.eventId, seq: seenThrough.seq },
    policyVersion,
  };
  bubbles.forEach((bubble, at) => Object.assign(values, parts(`bubbles.${at}`, bubbleContentOf(bubble))));
  effects.forEach((effect, at) => (values[`effects.${at}`] = effectContentOf(effect)));
  return Object.entries(values).map(([field, value]) => ({ field, digest: canonicalDigest(value) }));
}

function parts(prefix: string, whole: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(whole).map(([name, value]) => [`${prefix}.${name}`, value]));
}

/** Which fields differ between what was rendered and a content, each by its name, in the order of names. */
export function changedFields(viewed: readonly ViewedField[], now: ApprovalContent): string[] {
  const before = new Map(viewed.map(({ field, digest }) => [field, digest]));
  const after = new Map(viewedFields(now).map(({ field, digest }) => [field, digest]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .sort();
}
