import type { ContextAnswer } from '@countersign/contracts';
import { log } from '@countersign/observability';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RapportWriterConfig } from './config.js';

const KEPT_SECONDS = 300;
/** A forgotten answer may not be put back for this long: an answer read before the write may still be on its way. */
const FORGOTTEN_SECONDS = 2;
const FORGOTTEN = '';
/** Redis is only worth asking when it answers faster than Postgres. */
const LIMIT_MS = 50;

/** Answers kept in Redis for five minutes. Redis may be slow, empty or gone: then there is no cache. */
@Injectable()
export class ContextCache implements OnApplicationShutdown {
  private readonly redis?: Redis;
  /** Written while Redis did not listen: not to be believed until it was told. */
  private readonly untold = new Set<string>();

  constructor({ redisUrl }: RapportWriterConfig) {
    if (!redisUrl) return;
    this.redis = new Redis(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: LIMIT_MS,
      retryStrategy: (tries) => Math.min(tries * 100, 2_000),
    });
    // Without a listener an unreachable Redis would end the process.
    this.redis.on('error', () => undefined);
    this.redis.on('close', () => log.warn('cache.unavailable', { dependency: 'redis' }));
    this.redis.on('ready', () => void this.tell());
  }

  async find(conversationId: string): Promise<ContextAnswer | undefined> {
    if (this.untold.has(conversationId)) return undefined;
    const kept = await this.redis?.get(key(conversationId)).catch(() => undefined);
    return kept ? (JSON.parse(kept) as ContextAnswer) : undefined;
  }

  async keep(conversationId: string, answer: ContextAnswer): Promise<void> {
    await this.redis
      ?.set(key(conversationId), JSON.stringify(answer), 'EX', KEPT_SECONDS, 'NX')
      .catch(() => undefined);
  }

  /** To be called after each committed write. */
  async forget(conversationId: string): Promise<void> {
    if (!this.redis) return;
    this.untold.add(conversationId);
    await this.redis
      .set(key(conversationId), FORGOTTEN, 'EX', FORGOTTEN_SECONDS)
      .then(() => this.untold.delete(conversationId))
      .catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    this.redis?.removeAllListeners('close');
    this.redis?.disconnect();
  }

  private async tell(): Promise<void> {
    for (const conversationId of [...this.untold]) await this.forget(conversationId);
  }
}

function key(conversationId: string): string {
  return `rapport:context:${conversationId}`;
}
