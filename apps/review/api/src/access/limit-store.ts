import { errorCode, log } from '@countersign/observability';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limit } from './limits.policy.js';

type Limiter = RateLimiterRedis | RateLimiterMemory;

/** A Redis that does not answer is treated as gone. */
const ANSWER_MS = 250;

/**
 * Counters all replicas share through Redis; without it each process counts by itself, to half. One limiter for each name and
 * figure, made when it is first asked for.
 */
export class LimitStore {
  private readonly redis?: Redis;
  private readonly limiters = new Map<string, Limiter>();
  private wasReady = true;

  constructor(redisUrl: string | undefined) {
    if (!redisUrl) return;
    this.redis = new Redis(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      commandTimeout: ANSWER_MS,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
    this.redis.on('error', (error) => this.changed(false, error));
    this.redis.on('ready', () => this.changed(true));
  }

  /** Counts one. Never waits for a place, and never fails for want of Redis. */
  async take(name: string, limit: Limit, who: string): Promise<{ over: boolean; state: RateLimiterRes }> {
    const limiter = this.limiter(name, limit);
    try {
      return { over: false, state: await limiter.consume(who) };
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return { over: true, state: refused };
      throw refused;
    }
  }

  /** Closes the door for a while. */
  async block(name: string, who: string, seconds: number): Promise<void> {
    await this.limiter(name, DOOR).block(who, seconds);
  }

  /** @returns seconds a door stays closed, 0 for an open one */
  async blocked(name: string, who: string): Promise<number> {
    const state = await this.limiter(name, DOOR).get(who);
    return state && state.consumedPoints > DOOR.points ? secondsOf(state) : 0;
  }

  async forget(name: string, limit: Limit, who: string): Promise<void> {
    await this.limiter(name, limit).delete(who);
  }

  close(): void {
    this.redis?.disconnect();
  }

  private limiter(name: string, { points, seconds }: Limit): Limiter {
    const keyPrefix = `review_${name}_${points}`;
    const known = this.limiters.get(keyPrefix);
    if (known) return known;
    const half = new RateLimiterMemory({ keyPrefix, points: Math.ceil(points / 2), duration: seconds });
    const shared = { keyPrefix, points, duration: seconds, rejectIfRedisNotReady: true };
    const made = this.redis
      ? new RateLimiterRedis({ ...shared, storeClient: this.redis, insuranceLimiter: half })
      : half;
    this.limiters.set(keyPrefix, made);
    return made;
  }

  private changed(ready: boolean, error?: unknown): void {
    if (ready === this.wasReady) return;
    this.wasReady = ready;
    if (ready) log.info('limits.shared');
    else log.warn('limits.local', { code: errorCode(error) });
  }
}

/** What only ever is blocked. */
const DOOR: Limit = { points: 1, seconds: 60 };

/** Until when a state lasts, in whole seconds, one at least. */
export function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1_000));
}
