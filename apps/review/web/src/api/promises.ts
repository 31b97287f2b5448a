import { change, read, type Schemas } from './client.js';

/** Something promised to a contact in a reply that was sent, and not yet over. */
export type OpenPromise = Schemas['PromiseDto'];

/** What is promised to the contact, the soonest due first. */
export const listPromises = (id: string): Promise<Schemas['PromisesDto']> =>
  read('/conversations/{id}/promises', { path: { id } });

/** Says what became of a promise. */
export const settlePromise = (
  id: string,
  commitmentId: string,
  state: Schemas['SettlePromiseDto']['state'],
): Promise<void> =>
  change('/conversations/{id}/promises/{commitmentId}/settle', {
    path: { id, commitmentId },
    body: { state },
  });
