import { useMemo } from 'react';
import type { Coherence, Conflict } from '../../../api/items.js';
import { fullTime, longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { conflictTitle, sourceTitle, standing } from '../conflict-words.policy.js';
import { draftDiff } from '../draft-diff.js';
import type { Composing } from '../use-composer.js';
import { WordDiff } from './word-diff.js';
import './changes.css';
import './conflict-banners.css';

interface ConflictBannersProps {
  coherence: Coherence | undefined;
  composing: Pick<Composing, 'texts' | 'apply'>;
  readOnly: boolean;
}

/** Where the draft does not go with what was promised or said: both sentences, and what could stand in place of the one (CM-03). */
export function ConflictBanners({ coherence, composing, readOnly }: ConflictBannersProps) {
  const { texts, apply } = composing;
  return (
    <>
      {standing(coherence, texts).map((conflict) => {
        const { bubble, sentence, suggestion } = conflict;
        const use = (): void => {
          if (suggestion !== undefined) apply({ type: 'sentence', bubble, sentence, instead: suggestion });
        };
        return (
          <Banner
            key={`${bubble} ${sentence}`}
            tone="warn"
            title={conflictTitle(conflict)}
            actions={
              suggestion !== undefined && !readOnly && <Button onClick={use}>{t('Use this sentence')}</Button>
            }
          >
            <Sentences conflict={conflict} />
          </Banner>
        );
      })}
      {coherence?.model === 'not_checked' && (
        <Banner tone="info" title={t('Compared by the rules alone')}>
          {t('The model that compares drafts with what was promised gave no usable answer in time.')}
        </Banner>
      )}
    </>
  );
}

function Sentences({ conflict: { sentence, against, source, saidAt, suggestion } }: { conflict: Conflict }) {
  const parts = useMemo(
    () => (suggestion === undefined ? undefined : draftDiff([sentence], [suggestion]).bubbles),
    [sentence, suggestion],
  );
  return (
    <dl className="conflict">
      <dt>
        {sourceTitle(source)}
        {saidAt && (
          <>
            {' · '}
            <time dateTime={saidAt} title={fullTime(saidAt)}>
              {longDay(saidAt)}
            </time>
          </>
        )}
      </dt>
      <dd dir="auto">{against}</dd>
      <dt>{t('In this draft')}</dt>
      <dd dir="auto">{sentence}</dd>
      {parts && (
        <>
          <dt>{t('Could say')}</dt>
          <dd>
            <WordDiff bubbles={parts} />
          </dd>
        </>
      )}
    </dl>
  );
}
