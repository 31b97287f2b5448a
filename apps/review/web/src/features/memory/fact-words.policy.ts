import type { Fact, FactSource } from '../../api/memory.js';

const TITLES: Record<string, string> = {
  name: 'Name',
  'preferred-name': 'Wants to be called',
  language: 'Language',
  zone: 'Time zone',
  place: 'Place',
  company: 'Company',
  prefers: 'Likes',
};

/** What can be added by hand, besides one's own. */
export const NAMED_KEYS = ['name', 'preferred-name', 'language', 'zone', 'place', 'company'] as const;

/** What a fact is about; one of the workspace's own says it itself. */
export function factTitle(key: string): string {
  const [kind = '', label = ''] = key.split(/:(.*)/su);
  return TITLES[kind] ?? label;
}

const SOURCES: Record<FactSource, string> = {
  reviewer: 'Decided by a colleague',
  customer: 'They said so',
  channel: 'From their profile',
  inference: 'Read from what they write',
};

/** Who says it, and how sure that is; a person's word needs no percentage. */
export function sourceWords({
  source,
  confidence,
  mentions = 1,
  by,
  pinned = false,
  spoken = false,
}: Partial<Fact> & Pick<Fact, 'source' | 'confidence'>): string {
  if (source === 'reviewer') return `${pinned ? 'Pinned' : 'Decided'} by ${by ?? 'a colleague'}`;
  const often = mentions > 1 ? `, ${mentions} times` : '';
  const how = spoken ? ' in a voice message' : '';
  return `${SOURCES[source]}${how}${often} · ${Math.round(confidence * 100)} % sure`;
}

/** The few words of the closed panel: names first, then the rest, as long as there is room. */
export function factSummary(facts: readonly Fact[], most = 5): string {
  const used = facts.flatMap(({ key, state, value }) =>
    state === 'used' && value && key !== 'language' ? [value] : [],
  );
  const more = used.length > most ? [`${used.length - most} more`] : [];
  return [...used.slice(0, most), ...more].join(' · ');
}

/** The key of a fact somebody adds: one of the named ones, or their own label. */
export function keyOfLabel(label: string): string {
  const plain = label.trim();
  const named = NAMED_KEYS.find((key) => TITLES[key]!.toLowerCase() === plain.toLowerCase());
  return named ?? `own:${plain.replaceAll(':', ' ')}`;
}
