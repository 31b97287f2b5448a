import type { DraftReady, ProposedAction } from '@countersign/contracts';
import { effectContentOf, type ReplyPlace, type TicketParameters } from '@countersign/contracts/approval';
import type { EntityManager } from 'typeorm';
import type { ItemRow } from '../coverage/rows.js';
import type { Ordered } from './approval-content.js';

/** What the draft proposed beside its words, and whether it was countersigned with exactly those parameters (SV-17). */
export type DecidedAction = Pick<ProposedAction, 'kind' | 'skill'> & { taken: boolean };

/** Undefined where the draft proposed nothing. */
export async function decidedActions(
  manager: EntityManager,
  { request_id: requestId }: ItemRow,
  { bubbles, effects = [] }: Ordered,
): Promise<DecidedAction[] | undefined> {
  const [draft]: { body: Partial<DraftReady> }[] = await manager.query(
    'SELECT body FROM draft WHERE request_id = $1',
    [requestId],
  );
  const signed = new Set([
    ...bubbles.flatMap(({ place }) => (place ? [placeKey(place)] : [])),
    ...effects.map(({ ticket }) => ticketKey(ticket)),
  ]);
  return draft?.body.actions?.map((action) => ({
    ...{ kind: action.kind, skill: action.skill, taken: signed.has(keyOf(action)) },
  }));
}

function keyOf({ place, ticket }: ProposedAction): string {
  if (place) return placeKey(place);
  return ticket ? ticketKey(ticket) : '';
}

function placeKey({ name, address, latitude, longitude }: ReplyPlace): string {
  return JSON.stringify([name, address, latitude, longitude]);
}

function ticketKey(ticket: TicketParameters): string {
  return JSON.stringify(effectContentOf({ kind: 'open-ticket', ticket }));
}
