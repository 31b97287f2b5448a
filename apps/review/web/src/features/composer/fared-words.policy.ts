import { FEW } from '../../api/few.policy.js';
import { intentWords } from '../../api/intent-words.policy.js';
import type { QualityGroup } from '../../api/metrics.js';
import { number, percent } from '../../lib/language/formats.js';
import { t } from '../../lib/language/t.js';

/** How often drafts about one thing were right, as a band; of too few of them only how few. */
export function faredWords(intent: string, groups: readonly QualityGroup[]): { words: string; few: boolean } {
  const about = intentWords(intent);
  const group = groups.find(({ dimension, is }) => dimension === 'intent' && is === intent);
  const { n = 0, low, high } = group?.figures.find(({ metric }) => metric === 'acceptance') ?? {};
  if (n < FEW || low === undefined || high === undefined)
    return {
      few: true,
      words: t('{{about}}: too few drafts were decided in 30 days to say how often they are right ({{n}}).', {
        ...{ about, n: number(n) },
      }),
    };
  return {
    few: false,
    words: t('{{about}}: {{low}} to {{high}} of drafts were approved unchanged, of {{n}} in 30 days.', {
      ...{ about, low: percent(low), high: percent(high), n: number(n) },
    }),
  };
}
