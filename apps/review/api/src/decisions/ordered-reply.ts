import type { EntityManager } from 'typeorm';
import { isStopped, type SendingPlace } from '../stopping/sending-stop.repository.js';
import type { ApprovedDto } from './decision.dto.js';

/** A reply with its place in the order. */
export interface OrderedReply {
  replyId: string;
  ordinal: number;
  leavesAt: Date;
  digest: string;
  /** Approved, and does not leave while sending is stopped. */
  waits?: 'sending-stopped';
}

/** Whether it waits for whoever stopped sending. */
export async function waitsOf(
  manager: EntityManager,
  place: SendingPlace,
): Promise<Pick<OrderedReply, 'waits'>> {
  return (await isStopped(manager, place)) ? { waits: 'sending-stopped' } : {};
}

/** What whoever approved is told. */
export function approvedDto({ replyId, ordinal, leavesAt, waits }: OrderedReply): ApprovedDto {
  return { replyId, ordinal, leavesAt: leavesAt.toISOString(), waits };
}
