import type { InboundStatus } from '@countersign/contracts';

/** What can be told of a bubble that left. */
export type Tick = Exclude<InboundStatus['status'], 'sent'>;

/** How far a bubble came, and whether the channel ever said that it failed. */
export interface DeliveryMark {
  reached: 'sent' | 'delivered' | 'read';
  failed: boolean;
}

const RANK = { sent: 0, delivered: 1, read: 2 } as const;

/**
 * The lattice sent < delivered < read, with `failed` beside it (DS-09): statuses may come twice and in any order, the result is
 * the same and never moves back. @returns the new mark, or undefined when the status says nothing new
 */
export function advance(mark: DeliveryMark, status: Tick): DeliveryMark | undefined {
  if (status === 'failed') return mark.failed ? undefined : { ...mark, failed: true };
  return RANK[status] > RANK[mark.reached] ? { ...mark, reached: status } : undefined;
}
