import type { Finding, Policy } from '@countersign/constitution';
import type { TurnMessage } from '@countersign/contracts';

type Said = Pick<TurnMessage, 'text'>;

/** People in danger reach a person first (ET-06); a child who says so does, too. */
const FIRST: readonly string[] = ['self_harm', 'emergency', 'violence_threat', 'minor_safety'];

/** What the rules find in what somebody wrote, message by message (CO-05): labels, never a reason to drop it. */
export function turnRisks(messages: readonly Said[], policy: Policy): Finding[] {
  return messages.flatMap(({ text }) => (text ? policy.check(text, { direction: 'in' }) : []));
}

/** True for a turn that goes before others. */
export function isPressing(messages: readonly Said[], policy: Policy): boolean {
  return turnRisks(messages, policy).some(({ category }) => FIRST.includes(category));
}
