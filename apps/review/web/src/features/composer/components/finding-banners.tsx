import type { Finding, ItemDetail } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { categoriesOf, findingLines } from '../finding-words.policy.js';

/** What the safety rules found in the customer's words and in the draft, each with the rule and the words. */
export function FindingBanners({ item: { risks, draft } }: { item: Pick<ItemDetail, 'risks' | 'draft'> }) {
  // What contradicts what was promised is told with both sentences, in a place of its own.
  const found = (draft?.findings ?? []).filter(({ category }) => category !== 'commitment_conflict');
  const stops = draft?.verdict?.verdict === 'block';
  return (
    <>
      {draft?.verdict?.judge === 'not-judged' && (
        <Banner tone="warn" title={t('Not judged')}>
          {t('The model that judges drafts did not answer: the rules alone have read this one.')}
        </Banner>
      )}
      {risks.length > 0 && (
        <Banner
          tone={risks.some(({ severity }) => severity === 'critical') ? 'bad' : 'warn'}
          title={t('What they wrote may hold: {{categoriesOf}}', { categoriesOf: categoriesOf(risks) })}
        >
          <FindingList findings={risks} />
        </Banner>
      )}
      {found.length > 0 && (
        <Banner
          tone={stops ? 'bad' : 'warn'}
          title={`${stops ? t('The draft does not go out with') : t('Check in the draft')}: ${categoriesOf(found)}`}
        >
          <FindingList findings={found} />
          {stops && <p>{t('Change these words, or have a lead say why they may be sent.')}</p>}
        </Banner>
      )}
    </>
  );
}

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul>
      {findingLines(findings).map(({ key, words, reason, rule }) => (
        <li key={key}>
          <bdi>
            <q>{words}</q>
          </bdi>{' '}
          {reason} <code>{rule}</code>
        </li>
      ))}
    </ul>
  );
}
