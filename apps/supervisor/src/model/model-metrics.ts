import type { TokenUsage } from '@countersign/llm';
import { counter, gauge } from '@countersign/observability';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Breaker } from './breaker.repository.js';
import type { CallRole } from './call-ledger.repository.js';

/** What models cost and how they fare, of this process; `cs.llm.breaker.state` is the same in all of them. */
@Injectable()
export class ModelMetrics implements OnModuleDestroy {
  private readonly cost = counter('cs.llm.cost.usd', { description: 'US dollars of settled calls' });
  private readonly tokens = counter('cs.llm.tokens', { description: 'Tokens the vendors counted, by type' });
  private readonly fallbacks = counter('cs.llm.fallbacks', {
    description: 'Times the next profile was asked',
  });
  private read = 0;
  private prompt = 0;
  private readonly gauges: (() => void)[];

  constructor(breaker: Breaker) {
    this.gauges = [
      gauge('cs.llm.breaker.state', { description: 'Vendors left alone now' }, () => breaker.open()),
      // Absent while no vendor has told: "not reported" is not 0 (SV-14).
      gauge('cs.llm.cache.ratio', { description: 'Share of prompt tokens read from vendors’ caches' }, () =>
        this.prompt > 0 ? this.read / this.prompt : undefined,
      ),
    ];
  }

  onModuleDestroy(): void {
    for (const takeBack of this.gauges) takeBack();
  }

  fallback(profile: string): void {
    this.fallbacks(1, { profile });
  }

  called(role: CallRole, usage: TokenUsage | undefined, usd: number | undefined): void {
    if (usd) this.cost(usd, { role });
    if (!usage) return;
    const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = usage;
    this.tokens(inputTokens, { type: 'input' });
    this.tokens(cacheWriteTokens, { type: 'cache_write' });
    this.tokens(outputTokens, { type: 'output' });
    if (cacheReadTokens === undefined) return;
    this.tokens(cacheReadTokens, { type: 'cache_read' });
    this.read += cacheReadTokens;
    this.prompt += inputTokens + cacheReadTokens + cacheWriteTokens;
  }
}
