import type { Coherence, Conflict } from '../../api/items.js';

const TITLES: Record<Conflict['kind'], string> = {
  SCHEDULE_CONFLICT: 'Something else is promised to them',
  FACT_CONFLICT: 'This was said otherwise before',
  REPEATED_EXCUSE: 'The same excuse was made before',
};

const SOURCES: Record<Conflict['source'], string> = {
  promise: 'Promised',
  reply: 'Said',
  passage: 'In the documents',
  facts: 'In the business facts',
};

/** What is wrong, as a heading. */
export function conflictTitle({ kind, source }: Pick<Conflict, 'kind' | 'source'>): string {
  if (kind !== 'FACT_CONFLICT') return TITLES[kind];
  if (source === 'promise') return 'What was promised is denied or different';
  return source === 'reply' ? TITLES[kind] : 'Written down otherwise';
}

/** Where the other sentence comes from. */
export function sourceTitle(source: Conflict['source']): string {
  return SOURCES[source];
}

/** Conflicts whose sentence is still in the text: what was changed or taken out is no longer one. */
export function standing(coherence: Coherence | undefined, texts: readonly string[]): Conflict[] {
  return (coherence?.conflicts ?? []).filter(({ sentence }) => texts.some((text) => text.includes(sentence)));
}
