import { Problem } from '../../api/http.js';
import {
  claimItem,
  releaseClaim,
  releaseOnLeaving,
  renewClaim,
  takeClaim,
  type TakeClaim,
} from '../../api/items.js';
import { dueTask } from './lease.policy.js';

interface Held {
  token: Promise<string>;
  renewedAt: number;
  touchedAt: number;
}

const TICK_MS = 2_500;

/**
 * Holds the claims of this tab. An item is claimed by the first action on it, never by looking (RV-02); the claim is renewed while
 * it is used, and given back after a quiet while in which nothing is left unsaved.
 */
export class ClaimKeeper {
  readonly #held = new Map<string, Held>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param hasUnsaved whether the person has changed text on this item; `onClaim` hears of their first action on one. */
  constructor(
    private readonly hasUnsaved: (itemId: string) => boolean,
    private readonly onClaim: (itemId: string) => void,
  ) {}

  /** Claims the item unless this tab holds it already; the token goes with every decision. Throws `claimed_by_other`. */
  ensure(itemId: string): Promise<string> {
    const held = this.#held.get(itemId);
    if (held) {
      held.touchedAt = Date.now();
      return held.token;
    }
    return this.#hold(itemId, claimItem(itemId));
  }

  /** Takes it from a colleague. Throws `claimed_by_other` where it is somebody else's by now. */
  take(itemId: string, wish: TakeClaim): Promise<string> {
    return this.#hold(itemId, takeClaim(itemId, wish));
  }

  #hold(itemId: string, claimed: Promise<{ claimToken: string }>): Promise<string> {
    this.onClaim(itemId);
    const now = Date.now();
    const token = claimed.then(({ claimToken }) => claimToken);
    this.#held.set(itemId, { token, renewedAt: now, touchedAt: now });
    token.catch(() => this.forget(itemId));
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
    return token;
  }

  /** The claim ended on the server: by a decision, a take-over or time. */
  forget(itemId: string): void {
    this.#held.delete(itemId);
    if (this.#held.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The page is closing: free what nobody has written on. */
  leave(): void {
    for (const [itemId, { token }] of this.#held) {
      if (!this.hasUnsaved(itemId)) {
        void token.then((claimToken) => releaseOnLeaving(itemId, claimToken)).catch(() => undefined);
      }
    }
  }

  #tick(): void {
    const now = Date.now();
    for (const [itemId, held] of this.#held) {
      const task = dueTask(held, this.hasUnsaved(itemId), now);
      if (task === 'release') this.#release(itemId, held);
      if (task === 'renew') this.#renew(itemId, held, now);
    }
  }

  #release(itemId: string, { token }: Held): void {
    this.forget(itemId);
    void token.then((claimToken) => releaseClaim(itemId, claimToken)).catch(() => undefined); // else the lease ends by itself
  }

  #renew(itemId: string, held: Held, now: number): void {
    held.renewedAt = now;
    held.token
      .then((claimToken) => renewClaim(itemId, claimToken))
      .catch((error: unknown) => {
        // A refusal means somebody else may hold it: the next action claims anew and hears the truth.
        if (error instanceof Problem && error.status >= 400 && error.status < 500) this.forget(itemId);
      });
  }
}
