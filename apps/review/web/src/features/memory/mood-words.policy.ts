import type { Mood } from '../../api/memory.js';

/** How somebody sounded last and before that; nothing for somebody who sounded as people do. */
export function moodWords(newestFirst: readonly Mood[]): string | undefined {
  const [now, ...before] = newestFirst;
  if (!now || newestFirst.every((mood) => mood === 'neutral')) return undefined;
  return `Sounded ${now}${before.length > 0 ? `, before that ${before.join(', ')}` : ''}`;
}
