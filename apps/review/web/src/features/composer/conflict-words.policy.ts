import type { Coherence, Conflict } from '../../api/items.js';
import { t } from '../../lib/language/t.js';

const titles = (): Record<Conflict['kind'], string> => ({
  SCHEDULE_CONFLICT: t('Something else is promised to them'),
  FACT_CONFLICT: t('This was said otherwise before'),
  REPEATED_EXCUSE: t('The same excuse was made before'),
});

const sources = (): Record<Conflict['source'], string> => ({
  promise: t('Promised'),
  reply: t('Said'),
  passage: t('In the documents'),
  facts: t('In the business facts'),
});

/** What is wrong, as a heading. */
export function conflictTitle({ kind, source }: Pick<Conflict, 'kind' | 'source'>): string {
  if (kind !== 'FACT_CONFLICT') return titles()[kind];
  if (source === 'promise') return t('What was promised is denied or different');
  return source === 'reply' ? titles()[kind] : t('Written down otherwise');
}

/** Where the other sentence comes from. */
export function sourceTitle(source: Conflict['source']): string {
  return sources()[source];
}

/** Conflicts whose sentence is still in the text: what was changed or taken out is no longer one. */
export function standing(coherence: Coherence | undefined, texts: readonly string[]): Conflict[] {
  return (coherence?.conflicts ?? []).filter(({ sentence }) => texts.some((text) => text.includes(sentence)));
}
