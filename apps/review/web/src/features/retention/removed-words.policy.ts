import type { RemovedCount } from '../../api/retention.js';
import { number } from '../../lib/language/formats.js';
import { t } from '../../lib/language/t.js';

/** What a night removes, part by part, in its order. */
const partWords = (): Record<RemovedCount['part'], string> => ({
  messages: t('messages of customers'),
  turns: t('groups of messages as they were answered'),
  replies: t('replies'),
  effects: t('orders of tickets'),
  drafts: t('drafts'),
  items: t('previews of items'),
  transcripts: t('transcripts of recordings'),
  notes: t('notes of colleagues'),
  remarks: t('remarks on drafts'),
});

/** "12 messages of customers", part by part. */
export function removedWords(removed: readonly RemovedCount[]): string[] {
  const words = partWords();
  return removed.map(({ part, count }) => `${number(count)} ${words[part]}`);
}
