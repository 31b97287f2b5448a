import type { Fact, FactSource } from '../../api/memory.js';
import { t } from '../../lib/language/t.js';

const titles = (): Record<string, string> => ({
  name: t('Name'),
  'preferred-name': t('Wants to be called'),
  language: t('Language'),
  zone: t('Time zone'),
  place: t('Place'),
  company: t('Company'),
  prefers: t('Likes'),
});

/** What can be added by hand, besides one's own. */
export const NAMED_KEYS = ['name', 'preferred-name', 'language', 'zone', 'place', 'company'] as const;

/** What a fact is about; one of the workspace's own says it itself. */
export function factTitle(key: string): string {
  const [kind = '', label = ''] = key.split(/:(.*)/su);
  return titles()[kind] ?? label;
}

const sources = (): Record<FactSource, string> => ({
  reviewer: t('Decided by a colleague'),
  customer: t('They said so'),
  channel: t('From their profile'),
  inference: t('Read from what they write'),
});

/** Who says it, and how sure that is; a person's word needs no percentage. */
export function sourceWords({
  source,
  confidence,
  mentions = 1,
  by,
  pinned = false,
  spoken = false,
}: Partial<Fact> & Pick<Fact, 'source' | 'confidence'>): string {
  if (source === 'reviewer')
    return t('{{pinned}} by {{by}}', {
      pinned: pinned ? t('Pinned') : t('Decided'),
      by: by ?? t('a colleague'),
    });
  const often = mentions > 1 ? t(', {{mentions}} times', { mentions }) : '';
  const how = spoken ? t(' in a voice message') : '';
  return t('{{sources}}{{how}}{{often}} · {{round}} % sure', {
    sources: sources()[source],
    how,
    often,
    round: Math.round(confidence * 100),
  });
}

/** The few words of the closed panel: names first, then the rest, as long as there is room. */
export function factSummary(facts: readonly Fact[], most = 5): string {
  const used = facts.flatMap(({ key, state, value }) =>
    state === 'used' && value && key !== 'language' ? [value] : [],
  );
  const more = used.length > most ? [t('{{used}} more', { used: used.length - most })] : [];
  return [...used.slice(0, most), ...more].join(' · ');
}

/** The key of a fact somebody adds: one of the named ones, or their own label. */
export function keyOfLabel(label: string): string {
  const plain = label.trim();
  const named = NAMED_KEYS.find((key) => titles()[key]!.toLowerCase() === plain.toLowerCase());
  return named ?? `own:${plain.replaceAll(':', ' ')}`;
}
