import type { DraftReady, ProposedAction } from '@countersign/contracts';
import type { BubbleContent } from '@countersign/contracts/approval';
import type { EntityManager } from 'typeorm';
import type { ItemRow } from '../coverage/rows.js';

/** What the draft proposed beside its words, and whether it was countersigned with exactly those parameters (SV-17). */
export type DecidedAction = Pick<ProposedAction, 'kind' | 'skill'> & { taken: boolean };

/** Undefined where the draft proposed nothing. */
export async function decidedActions(
  manager: EntityManager,
  { request_id: requestId }: ItemRow,
  bubbles: readonly BubbleContent[],
): Promise<DecidedAction[] | undefined> {
  const [draft]: { body: Partial<DraftReady> }[] = await manager.query(
    'SELECT body FROM draft WHERE request_id = $1',
    [requestId],
  );
  const signed = new Set(bubbles.flatMap(({ place }) => (place ? [placeKey(place)] : [])));
  return draft?.body.actions?.map(({ kind, skill, place }) => ({
    ...{ kind, skill, taken: signed.has(placeKey(place)) },
  }));
}

function placeKey({ name, address, latitude, longitude }: ProposedAction['place']): string {
  return JSON.stringify([name, address, latitude, longitude]);
}
