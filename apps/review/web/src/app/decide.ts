import { Problem } from '../api/http.js';
import { claims } from './desk.js';

/**
 * Runs a decision under a claim on the item. A claim that ran out while nobody else took it is taken again, once: generation and
 * digest still guard the decision itself.
 */
export async function underClaim<T>(itemId: string, act: (claimToken: string) => Promise<T>): Promise<T> {
  try {
    return await act(await claims.ensure(itemId));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'claim_lost') throw error;
    claims.forget(itemId);
    return act(await claims.ensure(itemId));
  }
}
