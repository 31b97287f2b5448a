import { createHash } from 'node:crypto';
import { counter } from '@countersign/observability';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ReviewConfig } from '../review.config.js';
import { LimitStore, secondsOf } from './limit-store.js';
import { FREE_FAILURES, penaltySeconds, type Limit, type RouteClass } from './limits.policy.js';

/** What is left of a limit, and when it is whole again. */
export interface Taken {
  over: boolean;
  points: number;
  left: number;
  seconds: number;
}

const SIGN_IN: Limit = { points: 5, seconds: 300 };
/** Failures of an address are remembered for as long as the longest penalty. */
const FAILURES_S = 8 * 3_600;

/** Who has asked how much: nobody's haste is paid by somebody else (SE-05). */
@Injectable()
export class RequestLimits implements OnApplicationShutdown {
  private readonly store: LimitStore;
  private readonly factor: number;
  private readonly rejected = counter('cs.ratelimit.rejected', {
    description: 'Requests over a limit, by class',
  });

  constructor({ redisUrl, rateLimitFactor }: ReviewConfig) {
    this.store = new LimitStore(redisUrl);
    this.factor = rateLimitFactor;
  }

  async take(routes: RouteClass, who: string, limit: Limit): Promise<Taken> {
    const points = limit.points * this.factor;
    const { over, state } = await this.store.take(routes, { ...limit, points }, who);
    if (over) this.rejected(1, { class: routes });
    return { over, points, left: Math.max(0, state.remainingPoints), seconds: secondsOf(state) };
  }

  /** Before a password is looked at. @returns seconds to wait, 0 to go on */
  async signIn(email: string, address: string): Promise<number> {
    const kept = await this.keptOut(address);
    if (kept > 0) return kept;
    const { over, state } = await this.store.take('sign-in', this.signIns(), pairOf(email, address));
    if (!over) return 0;
    this.rejected(1, { class: 'sign-in' });
    return secondsOf(state);
  }

  /** It was the right one: who mistyped before begins anew. */
  async signedIn(email: string, address: string): Promise<void> {
    await this.store.forget('sign-in', this.signIns(), pairOf(email, address));
  }

  /** A wrong password or key. @returns seconds the address stays out for, 0 while people may just have mistyped */
  async failed(address: string): Promise<number> {
    const kept = await this.keptOut(address);
    if (kept > 0) return kept;
    const free = { points: FREE_FAILURES * this.factor, seconds: FAILURES_S };
    const { over, state } = await this.store.take('failures', free, address);
    if (!over) return 0;
    const penalty = penaltySeconds(state.consumedPoints - free.points + FREE_FAILURES);
    await this.store.block('out', address, penalty);
    this.rejected(1, { class: 'anonymous' });
    return penalty;
  }

  /** @returns seconds an address that guessed too often stays out for, 0 for any other */
  keptOut(address: string): Promise<number> {
    return this.store.blocked('out', address);
  }

  onApplicationShutdown(): void {
    this.store.close();
  }

  private signIns(): Limit {
    return { ...SIGN_IN, points: SIGN_IN.points * this.factor };
  }
}

/** An account tried from an address; nobody's e-mail is kept in a counter. */
function pairOf(email: string, address: string): string {
  return createHash('sha256').update(`${email.trim().toLowerCase()}\n${address}`).digest('hex');
}
