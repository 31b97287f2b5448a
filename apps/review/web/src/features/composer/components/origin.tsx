import type { Draft } from '../../../api/items.js';
import { number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { usd } from '../../../lib/money.policy.js';
import { verdictWords } from '../verdict-words.policy.js';

/** Where the draft came from: said plainly, never as a reason to trust it. */
export function Origin({ draft }: { draft: Draft }) {
  const { usage, promptVersion, offline, verdict } = draft;
  const tokens = usage.inputTokens + usage.outputTokens;
  const known =
    usage.cachedTokens > 0
      ? t(' ({{cachedTokens}} from the cache)', { cachedTokens: number(usage.cachedTokens) })
      : '';
  const cached = usage.cacheUnknown ? t(' (cache not reported)') : known;
  const cost = usage.costUsd === undefined ? '' : ` · ${usd(usage.costUsd)}`;
  return (
    <p className="draft-origin">
      {verdict && (
        <>
          {verdictWords(verdict)}
          <br />
        </>
      )}
      {offline
        ? t('Offline draft: from your documents and business facts, not by a model.')
        : t('{{model}} · {{tokens}} tokens{{cached}}{{cost}} · {{promptVersion}}', {
            model: usage.model,
            tokens: number(tokens),
            cached,
            cost,
            promptVersion,
          })}
    </p>
  );
}
