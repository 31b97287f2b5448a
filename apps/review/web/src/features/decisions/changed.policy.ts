import type { ApprovalContent } from '@countersign/contracts/approval';
import { changedFields, viewedFields } from '@countersign/contracts/approval-fields';

/** Refusals that say: it is not as you saw it. */
const CHANGED = ['digest_mismatch', 'newer_inbound', 'item_changed'];

interface Refused {
  code: string;
  details?: unknown;
}

/**
 * What is another now than it was on the screen of whoever countersigned it: what the server named, and what can be seen to differ.
 * @param now what would be signed now; a text of their own is as they want it
 * @returns names of fields (`bubbles.0.text`, `recipient.address`, `seenThrough`, …); none where the refusal was about something else
 */
export function changedSince(
  problem: Refused | undefined,
  viewed: ApprovalContent | undefined,
  now: (ApprovalContent & { ownText: boolean }) | undefined,
): ReadonlySet<string> {
  if (!problem || !CHANGED.includes(problem.code)) return new Set();
  const named = Array.isArray(problem.details) ? (problem.details as { field?: unknown }[]) : [];
  const fields = named.flatMap(({ field }) => (typeof field === 'string' ? [field] : []));
  if (!viewed || !now) return new Set(fields);
  const { bubbles, effects } = now.ownText ? viewed : now;
  return new Set([...fields, ...changedFields(viewedFields(viewed), { ...now, bubbles, effects })]);
}
