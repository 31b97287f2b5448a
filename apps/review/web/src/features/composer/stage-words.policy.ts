import type { DraftStage } from '../../api/items.js';
import { failureWords } from './failure-words.policy.js';

const TITLES: Record<DraftStage['step'], string> = {
  draft: 'Written',
  refine: 'Edited',
  coherence: 'Held against what was said before',
  constitution: 'Checked by the safety rules',
};

/** Why an edit was not taken (SV-07). */
const REFUSED: Record<string, string> = {
  lost_fact: 'it lost a number, a date or a link',
  added_fact: 'it brought in a number, a date or a link',
  moved_fact: 'it moved numbers or dates around',
  lost_name: 'it lost a name',
  added_name: 'it brought in a name',
  lost_question: 'it lost the question',
  added_question: 'it asked something of its own',
  lost_words: 'it changed words that must stay as they are',
  turned_around: 'it turned a yes or a no around',
  lost_doubt: 'it made something uncertain certain',
  lost_person: 'it lost who will look into it',
  added_promise: 'it promised something',
  opposite: 'it said the opposite',
  answered: 'it spoke about the text instead of editing it',
  other_text: 'it was another text',
  lost_sentence: 'it left out a sentence',
  added_sentence: 'it added a sentence',
  language: 'it was in another language',
  prompt_leak: 'it repeated its instructions',
  rules: 'the safety rules would stop it',
  empty: 'it was empty',
};

const SKIPPED: Record<string, string> = {
  profile: 'This model profile has no second model.',
  offline: 'No model wrote it, so none edits it.',
};

const STANDS = 'The text before it stands.';

export interface StageWords {
  title: string;
  says: string;
  /** Said after the words it is about. */
  then?: string;
  /** Something the reviewer may want to look at. */
  notable: boolean;
}

const plain = (code: string): string => code.replaceAll(/[_-]/g, ' ');

/** What a step did, in words. */
export function stageWords({ step, outcome, reason = '', words = [] }: DraftStage): StageWords {
  const title = step === 'refine' && outcome !== 'changed' ? 'Edit' : TITLES[step];
  switch (outcome) {
    case 'written':
      return { title, says: 'The first text.', notable: false };
    case 'changed':
      return { title, says: step === 'refine' ? 'By a second model.' : 'Repaired in place.', notable: false };
    case 'refused':
      return {
        title,
        says: `Not taken: ${REFUSED[reason] ?? plain(reason)}`,
        then: STANDS,
        notable: true,
      };
    case 'failed':
      return {
        title,
        says: failureOf(reason),
        then: STANDS,
        notable: true,
      };
    case 'skipped':
      return {
        title,
        says: SKIPPED[reason] ?? `Left out${reason ? ` (${plain(reason)})` : ''}.`,
        notable: false,
      };
    case 'unchanged':
      return unchanged(title, step, words);
  }
}

function unchanged(title: string, step: DraftStage['step'], words: readonly string[]): StageWords {
  if (step === 'constitution')
    return {
      title,
      says: words.length > 0 ? 'To be checked by you:' : 'Nothing found.',
      notable: words.length > 0,
    };
  if (step === 'refine') return { title, says: 'A second model left it as it was.', notable: false };
  return {
    title,
    says: words.length > 0 ? 'Something to look at:' : 'Nothing conflicts.',
    notable: words.length > 0,
  };
}

/** A stage that broke off says so; a model that failed says how. */
function failureOf(reason: string): string {
  return reason === 'error' ? 'Something went wrong in this step.' : failureWords(reason);
}

/** "edited", "edit not taken": what the closed section says of it. */
export function stagesSummary(stages: readonly DraftStage[]): string {
  const refine = stages.find(({ step }) => step === 'refine');
  switch (refine?.outcome) {
    case 'changed':
      return 'edited by a second model';
    case 'refused':
      return 'an edit was not taken';
    case 'failed':
      return 'not edited';
    default:
      return stages.length === 1 ? '1 step' : `${stages.length} steps`;
  }
}

/** "claude · 1,240 tokens · $0.0012 · 1.6 s": what a step took. A cost nobody knows is said to be unknown. */
export function stageCost({ usage, ms }: Pick<DraftStage, 'usage' | 'ms'>): string {
  const time = ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
  if (!usage) return `rules · ${time}`;
  const tokens = usage.inputTokens + usage.outputTokens;
  const cost = usage.costUsd === undefined ? 'cost unknown' : `$${usage.costUsd.toFixed(4)}`;
  const paid = usage.provider === 'offline' ? [] : [`${tokens.toLocaleString('en')} tokens`, cost];
  return [usage.model, ...paid, time].join(' · ');
}

/** A step that shows a text, beside the text it started from. */
export interface ShownStage {
  stage: DraftStage;
  before: string[];
  after: string[] | undefined;
}

/** Each step with the text before it: what was not taken is compared, and not built upon. */
export function shownStages(stages: readonly DraftStage[]): ShownStage[] {
  let current: string[] = [];
  return stages.map((stage) => {
    const before = current;
    const after = stage.bubbles?.map(({ text }) => text);
    if (after && (stage.outcome === 'written' || stage.outcome === 'changed')) current = after;
    return { stage, before, after };
  });
}
