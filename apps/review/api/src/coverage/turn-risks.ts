import { dangersAmong, type Danger, type Finding, type Policy } from '@countersign/constitution';
import type { TurnMessage } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { policyInForce } from '../rules/policy-in-force.js';

type Said = Pick<TurnMessage, 'text'>;

/** What the rules find in what somebody wrote, message by message (CO-05): labels, never a reason to drop it. */
export function turnRisks(messages: readonly Said[], policy: Policy): Finding[] {
  return messages.flatMap(({ text }) => (text ? policy.check(text, { direction: 'in' }) : []));
}

/** What somebody wrote, and what they said aloud. */
export const wordsOf = ({ text, transcript }: TurnMessage): Said[] =>
  [text, transcript?.text].flatMap((said) => (said ? [{ text: said }] : []));

/** Hears who may be in danger, by the rules a workspace has now (ET-06). */
export async function dangersHeard(
  manager: EntityManager,
  workspace: string,
): Promise<(messages: readonly Said[]) => Danger[]> {
  const { policy } = await policyInForce(manager, workspace);
  return (messages) => dangersIn(messages, policy);
}

/** What may endanger whoever wrote a turn, or others; empty for an ordinary one. */
export function dangersIn(messages: readonly Said[], policy: Policy): Danger[] {
  return dangersAmong(turnRisks(messages, policy));
}
