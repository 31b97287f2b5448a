import type { Draft } from '../../../api/items.js';
import { verdictWords } from '../verdict-words.policy.js';

/** Where the draft came from: said plainly, never as a reason to trust it. */
export function Origin({ draft }: { draft: Draft }) {
  const { usage, promptVersion, offline, verdict } = draft;
  const tokens = usage.inputTokens + usage.outputTokens;
  const known = usage.cachedTokens > 0 ? ` (${usage.cachedTokens.toLocaleString()} from the cache)` : '';
  const cached = usage.cacheUnknown ? ' (cache not reported)' : known;
  const cost = usage.costUsd === undefined ? '' : ` · $${usage.costUsd.toFixed(4)}`;
  return (
    <p className="draft-origin">
      {verdict && (
        <>
          {verdictWords(verdict)}
          <br />
        </>
      )}
      {offline
        ? 'Offline draft: from your documents and business facts, not by a model.'
        : `${usage.model} · ${tokens.toLocaleString()} tokens${cached}${cost} · ${promptVersion}`}
    </p>
  );
}
