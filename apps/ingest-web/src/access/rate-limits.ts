import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { IngestWebConfig } from '../ingest-web.config.js';

/** What is counted: beginnings by address, everything else by visitor. */
export type Limited = 'sessions' | 'messages' | 'signals' | 'reads';

const MINUTE = 60;

/**
 * Keeps one visitor from crowding out others. In this process's memory on purpose: nothing on the accept path may wait
 * for another server, and a second replica only doubles what one visitor may do.
 */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<Limited, RateLimiterMemory>;

  constructor(config: IngestWebConfig) {
    const perMinute = (points: number): RateLimiterMemory =>
      new RateLimiterMemory({ points, duration: MINUTE });
    this.limiters = {
      sessions: perMinute(config.sessionsPerMinute),
      messages: perMinute(config.messagesPerMinute),
      signals: perMinute(120),
      reads: perMinute(240),
    };
  }

  /** @returns seconds to wait when there were too many, undefined when this one is within the limit */
  async spend(what: Limited, who: string): Promise<number | undefined> {
    try {
      await this.limiters[what].consume(who);
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw refusal;
    }
  }
}
