import { moodName } from '../../api/intent-words.policy.js';
import type { Mood } from '../../api/memory.js';
import { t } from '../../lib/language/t.js';

/** How somebody sounded last and before that; nothing for somebody who sounded as people do. */
export function moodWords(newestFirst: readonly Mood[]): string | undefined {
  const [now, ...before] = newestFirst;
  if (!now || newestFirst.every((mood) => mood === 'neutral')) return undefined;
  return t('Sounded {{now}}{{before}}', {
    now: moodName(now),
    before:
      before.length > 0 ? t(', before that {{before}}', { before: before.map(moodName).join(', ') }) : '',
  });
}
