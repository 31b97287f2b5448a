import type { TaxonomyList, Term } from './term.js';

interface Address {
  list: TaxonomyList;
  code: string;
}

/** What stands for everything that is in no list, and what a command of the customer closes with: always there. */
const NEEDED: readonly Address[] = [
  { list: 'edit-tag', code: 'OTHER' },
  { list: 'reject-reason', code: 'OTHER' },
  { list: 'close-reason', code: 'NO_REPLY_NEEDED' },
  { list: 'close-reason', code: 'OPTED_OUT' },
];

const isNeeded = ({ list, code }: Address): boolean =>
  NEEDED.some((one) => one.list === list && one.code === code);

/** Why a code cannot be saved like this. */
export function saveProblem(
  { list, code }: Address,
  said: Pick<Term, 'nextStep' | 'instruction'>,
  term: Term | undefined,
): string | undefined {
  if (!term && list === 'close-reason')
    return 'Close reasons decide what happens to a conversation: they can be renamed, and none can be added.';
  if (list === 'reject-reason' && !said.nextStep)
    return `Say where ${code} leads: every reject reason has a next step.`;
  if (list !== 'reject-reason' && (said.nextStep || said.instruction))
    return 'Only a reject reason has a next step and an instruction.';
  return undefined;
}

export function retireProblem(address: Address, retired: boolean): string | undefined {
  return retired && isNeeded(address) ? `${address.code} is needed and cannot be retired.` : undefined;
}

/** Why a code cannot be merged into this one: what it is merged into is in use, so nothing goes in a circle. */
export function mergeProblem(address: Address, into: Term | undefined): string | undefined {
  if (isNeeded(address)) return `${address.code} is needed and cannot be merged away.`;
  if (!into) return 'There is no such code to merge into.';
  if (into.code === address.code) return 'A code cannot be merged into itself.';
  if (into.retired) return `${into.code} is retired: bring it back first, or choose another one.`;
  return undefined;
}
