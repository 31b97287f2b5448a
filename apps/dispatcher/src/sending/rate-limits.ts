import { errorCode, log } from '@countersign/observability';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { CHANNELS, type Channel } from '@countersign/contracts';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { DispatcherConfig } from '../dispatcher.config.js';

/** A Redis that does not answer is treated as gone. */
const ANSWER_MS = 250;

/** Whose sends are counted together. */
export interface LimitScope {
  channel: Channel;
  accountId: string;
  conversationId: string;
}

/**
 * Keeps us below the providers' limits, shared by all dispatchers through Redis; without Redis each process keeps to half
 * of them by itself (DS-05).
 */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly limiters: ReadonlyMap<string, { account: RateLimiterRedis; chat: RateLimiterRedis }>;
  private wasReady = true;

  constructor({ redisUrl }: DispatcherConfig) {
    this.redis = new Redis(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      commandTimeout: ANSWER_MS,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
    this.redis.on('error', (error) => this.changed(false, error));
    this.redis.on('ready', () => this.changed(true));
    this.limiters = new Map(
      CHANNELS.flatMap((channel) => {
        const { rate } = CAPABILITIES[channel];
        if (!rate) return [];
        const account = this.limiter(`${channel}_account`, ...rate.account);
        return [[channel, { account, chat: this.limiter(`${channel}_chat`, ...rate.chat) }] as const];
      }),
    );
  }

  /** Takes a place for one message now. @returns 0, or milliseconds after which to ask again */
  async take({ channel, accountId, conversationId }: LimitScope): Promise<number> {
    const limiters = this.limiters.get(channel);
    if (!limiters) return 0;
    // The chat first: a chat that has to wait must not use up what the account's other chats could send.
    return (await consume(limiters.chat, conversationId)) || consume(limiters.account, accountId);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  private limiter(keyPrefix: string, points: number, duration: number): RateLimiterRedis {
    // Half the rate: half the points, or, where that is none, twice the time.
    const half = points > 1 ? { points: points / 2, duration } : { points, duration: duration * 2 };
    return new RateLimiterRedis({
      storeClient: this.redis,
      keyPrefix,
      points,
      duration,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, ...half }),
    });
  }

  private changed(ready: boolean, error?: unknown): void {
    if (ready === this.wasReady) return;
    this.wasReady = ready;
    if (ready) log.info('limits.shared');
    else log.warn('limits.local', { code: errorCode(error) });
  }
}

async function consume(limiter: RateLimiterRedis, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(refused.msBeforeNext, 1);
    throw refused;
  }
}
