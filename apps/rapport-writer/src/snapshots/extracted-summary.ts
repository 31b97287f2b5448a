import { SNAPSHOT_LIMITS, type HistoryEntry, type Summary } from '@countersign/contracts';
import { keyPoints, sentencesOf } from '@countersign/rapport';
import { topicsOf } from './topic.policy.js';

/** Points of a summary, as many as fit. */
const POINTS = 4;

/**
 * A summary of a stretch in its own sentences (ME-07): nothing is put into other words, so nothing can be put wrongly. An open question is one
 * that nothing was sent after.
 * @param entries oldest first
 * @returns undefined of a stretch without a word
 */
export function extractedSummary(entries: readonly HistoryEntry[]): Summary | undefined {
  const summary = pointsThatFit(entries);
  if (!summary) return undefined;
  const theirs = entries.filter(({ role }) => role === 'contact').map(({ text }) => text);
  const answered = entries.findLastIndex(({ role }) => role === 'business');
  const open = entries
    .slice(answered + 1)
    .flatMap(({ text }) => sentencesOf(text))
    .map(({ text }) => text.trim())
    .filter((text) => text.endsWith('?'));
  const questions = [...new Set(open)].slice(-SNAPSHOT_LIMITS.questions);
  return {
    summary,
    topics: topicsOf(theirs),
    questions: questions.map((text) => clipped(text, SNAPSHOT_LIMITS.question)),
  };
}

function pointsThatFit(entries: readonly HistoryEntry[]): string {
  for (let most = POINTS; most > 0; most -= 1) {
    const summary = keyPoints(entries, most)
      .map(({ words }) => words)
      .join('\n');
    if (summary.length <= SNAPSHOT_LIMITS.summary || most === 1)
      return clipped(summary, SNAPSHOT_LIMITS.summary);
  }
  return '';
}

function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
