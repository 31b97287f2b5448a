import type { Finding, Policy } from '@countersign/constitution';
import type { TurnMessage } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { policyInForce } from '../rules/policy-in-force.js';

type Said = Pick<TurnMessage, 'text'>;

/** People in danger reach a person first (ET-06); a child who says so does, too. */
const FIRST: readonly string[] = ['self_harm', 'emergency', 'violence_threat', 'minor_safety'];

/** What the rules find in what somebody wrote, message by message (CO-05): labels, never a reason to drop it. */
export function turnRisks(messages: readonly Said[], policy: Policy): Finding[] {
  return messages.flatMap(({ text }) => (text ? policy.check(text, { direction: 'in' }) : []));
}

/** Tells turns that go before others, by the rules a workspace has now. */
export async function pressingIn(
  manager: EntityManager,
  workspace: string,
): Promise<(messages: readonly Said[]) => boolean> {
  const { policy } = await policyInForce(manager, workspace);
  return (messages) => isPressing(messages, policy);
}

/** True for a turn that goes before others. */
export function isPressing(messages: readonly Said[], policy: Policy): boolean {
  return turnRisks(messages, policy).some(({ category }) => FIRST.includes(category));
}
