import type { ValueSource } from '@countersign/contracts';

/** An amount somebody wants to record, in the minor unit of the workspace's currency. */
export interface WantedAmount {
  amountMinor: number;
  source: ValueSource;
  reference?: string | undefined;
}

/** Why it is not recorded: what is wrong with it, or that a lead has to do it. */
export type AmountProblem =
  | { code: 'amount_wrong'; field: 'amountMinor' | 'reference'; message: string }
  | { code: 'amount_needs_lead' };

/** What whoever answers may record, and a lead beyond it (capabilities §6). */
export function amountProblem(
  { amountMinor, source, reference }: WantedAmount,
  { limitMinor, lead }: { limitMinor: number; lead: boolean },
): AmountProblem | undefined {
  const wrong = (field: 'amountMinor' | 'reference', message: string): AmountProblem => ({
    ...{ code: 'amount_wrong' as const, field, message },
  });
  if (amountMinor === 0) return wrong('amountMinor', 'must not be 0');
  if (source === 'refund' && amountMinor > 0) return wrong('amountMinor', 'of a refund is negative');
  if ((source === 'order' || source === 'booking') && amountMinor < 0)
    return wrong('amountMinor', 'that goes back is a refund');
  if (source !== 'manual' && !reference)
    return wrong('reference', 'must name the order, the booking or the refund');
  if (!lead && (amountMinor < 0 || amountMinor > limitMinor)) return { code: 'amount_needs_lead' };
  return undefined;
}
