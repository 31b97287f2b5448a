import { approvalDigest } from '@countersign/contracts/approval';
import { change, read, type Schemas } from './client.js';

/** One of several with almost the same draft, as its approval binds to it. */
export type AlikeItem = Schemas['AlikeItemDto'];
export type BatchOutcome = Schemas['BatchOutcomeDto'];

/** How many others have almost this one's draft. */
export const countAlike = (itemId: string): Promise<Schemas['AlikeCountDto']> =>
  read('/items/{id}/alike/count', { path: { id: itemId } });

/** Items with almost this one's draft, itself first; none where it is to be looked at by itself. */
export const alikeTo = (itemId: string): Promise<Schemas['AlikeDto']> =>
  read('/items/{id}/alike', { path: { id: itemId } });

/** Countersigns each of these as it was shown. */
export const approveTogether = (
  shown: readonly AlikeItem[],
  undoSeconds: number,
): Promise<Schemas['BatchOutcomesDto']> =>
  change('/items/batch-approve', { body: { items: shown.map(signed), undoSeconds } });

function signed({ itemId, generation, ...content }: AlikeItem): Schemas['BatchItemDto'] {
  return { itemId, generation, bubbles: content.bubbles, digest: approvalDigest(content) };
}
