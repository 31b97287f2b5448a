import type { Draft } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { Tag } from '../../../ui/tag.js';
import { draftDiff } from '../draft-diff.js';
import { shownStages, stageCost, stagesSummary, stageWords, type ShownStage } from '../stage-words.policy.js';
import { WordDiff } from './word-diff.js';
import './changes.css';
import './stages.css';

/** How the draft came to be, step by step: what each model wrote, what was not taken and why, and what it cost (SV-21). */
export function Stages({ draft: { stages = [] } }: { draft: Draft }) {
  if (stages.length === 0) return null;
  return (
    <details className="stages">
      <summary>
        {t('How this draft came to be')} <span className="stages-short">{stagesSummary(stages)}</span>
      </summary>
      <ol>
        {shownStages(stages).map((shown, index) => (
          <Step key={index} {...shown} />
        ))}
      </ol>
    </details>
  );
}

function Step({ stage, before, after }: ShownStage) {
  const { title, says, then, notable } = stageWords(stage);
  return (
    <li>
      <h3>
        {title} {notable && <Tag tone="warn">{t('look here')}</Tag>}
      </h3>
      <p className="stage-says">
        {says}
        {stage.words && <Words words={stage.words} />}
        {then && `${stage.outcome === 'refused' ? '.' : ''} ${then}`}
      </p>
      {after && <Text {...{ stage, before, after }} />}
      <p className="stage-cost">
        {stageCost(stage)}
        {stage.promptVersion && ` · ${stage.promptVersion}`}
      </p>
    </li>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return words.map((word, index) => (
    <bdi key={index}>
      {' '}
      <q>{word}</q>
    </bdi>
  ));
}

function Text({ stage, before, after = [] }: ShownStage) {
  const diff = draftDiff(stage.outcome === 'written' ? after : before, after);
  return (
    <div className="stage-text" data-taken={stage.outcome !== 'refused'}>
      <WordDiff bubbles={diff.bubbles} />
    </div>
  );
}
