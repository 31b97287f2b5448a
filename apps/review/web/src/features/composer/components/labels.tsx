import { intentWords, moodName } from '../../../api/intent-words.policy.js';
import { bandWords, labellerWords, personWords, urgencyWords } from '../../../api/label-words.policy.js';
import type { IntentLabel, Labels as TurnLabels, MissingFact } from '../../../api/labels.js';
import type { ItemDetail } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Tag } from '../../../ui/tag.js';
import './labels.css';

/** Above everything else: a person is asked for, whatever the draft says (SV-19). */
export function NeedsPerson({ item: { personReasons, draft } }: { item: ItemDetail }) {
  if (personReasons.length === 0) return null;
  return (
    <Banner tone="warn" title={t('This one needs a person')}>
      {personWords(personReasons)}.
      {draft && t(' The draft below was written before anybody looked: read it with that in mind.')}
    </Banner>
  );
}

/** What a reply would need to know and nothing says (SV-18). */
export function Missing({ missing = [] }: { missing: readonly MissingFact[] | undefined }) {
  if (missing.length === 0) return null;
  return (
    <Banner tone="warn" title={t('What is missing')}>
      <ul>
        {missing.map(({ kind, words }, index) => (
          <li key={index}>
            <bdi>
              <q>{words}</q>
            </bdi>{' '}
            {kind === 'unanswered'
              ? t('Nothing you have written down answers this.')
              : t('Nothing backs these words of the draft.')}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** What they want, quietly; opened, each label says which words it rests on (SV-16). */
export function Labels({ labels }: { labels: TurnLabels | null }) {
  if (!labels) return null;
  const { intents, urgency, urgencyWords: pressing, language, mood } = labels;
  return (
    <details className="labels">
      <summary>
        <span className="visually-hidden">{t('Labels:')} </span>
        <Tag>{language}</Tag>
        {intents.map(({ name }) => (
          <Tag key={name}>{intentWords(name)}</Tag>
        ))}
        <Tag tone={urgency === 'urgent' ? 'bad' : urgency === 'high' ? 'warn' : 'neutral'}>
          {urgencyWords(labels)}
        </Tag>
      </summary>
      <ul>
        {intents.map((intent) => (
          <Intent key={intent.name} {...intent} />
        ))}
        {pressing.length > 0 && (
          <li>
            {urgencyWords(labels)}: <Words words={pressing} />
          </li>
        )}
        {mood && mood !== 'neutral' && <li>{t('They sound {{mood}}.', { mood: moodName(mood) })}</li>}
        <li>
          {labellerWords(labels)} {t('A guess decides nothing but the order.')}
        </li>
      </ul>
    </details>
  );
}

function Intent({ name, band, words }: IntentLabel) {
  return (
    <li>
      {intentWords(name)} ({bandWords(band)}){words.length > 0 && ': '}
      <Words words={words} />
    </li>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return words.map((word, index) => (
    <bdi key={index}>
      <q>{word}</q>{' '}
    </bdi>
  ));
}
