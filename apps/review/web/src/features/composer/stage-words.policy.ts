import type { DraftStage } from '../../api/items.js';
import { decimal, number } from '../../lib/language/formats.js';
import { t } from '../../lib/language/t.js';
import { usd } from '../../lib/money.policy.js';
import { failureWords } from './failure-words.policy.js';

const titles = (): Record<DraftStage['step'], string> => ({
  draft: t('Written'),
  refine: t('Edited'),
  coherence: t('Held against what was said before'),
  judge: t('Judged by a model'),
  constitution: t('Checked by the safety rules'),
});

/** Why an edit was not taken (SV-07). */
const refusedWords = (): Record<string, string> => ({
  lost_fact: t('it lost a number, a date or a link'),
  added_fact: t('it brought in a number, a date or a link'),
  moved_fact: t('it moved numbers or dates around'),
  lost_name: t('it lost a name'),
  added_name: t('it brought in a name'),
  lost_question: t('it lost the question'),
  added_question: t('it asked something of its own'),
  lost_words: t('it changed words that must stay as they are'),
  turned_around: t('it turned a yes or a no around'),
  lost_doubt: t('it made something uncertain certain'),
  lost_person: t('it lost who will look into it'),
  added_promise: t('it promised something'),
  opposite: t('it said the opposite'),
  answered: t('it spoke about the text instead of editing it'),
  other_text: t('it was another text'),
  lost_sentence: t('it left out a sentence'),
  added_sentence: t('it added a sentence'),
  language: t('it was in another language'),
  prompt_leak: t('it repeated its instructions'),
  rules: t('the safety rules would stop it'),
  empty: t('it was empty'),
});

const skippedWords = (): Record<string, string> => ({
  profile: t('This model profile has no second model.'),
  offline: t('No model wrote it, so none edits it.'),
});

const standsWords = () => t('The text before it stands.');

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
  const title = step === 'refine' && outcome !== 'changed' ? t('Edit') : titles()[step];
  switch (outcome) {
    case 'written':
      return { title, says: t('The first text.'), notable: false };
    case 'changed':
      return {
        title,
        says: step === 'refine' ? t('By a second model.') : t('Repaired in place.'),
        notable: false,
      };
    case 'refused':
      return {
        title,
        says: t('Not taken: {{refused}}', { refused: refusedWords()[reason] ?? plain(reason) }),
        then: standsWords(),
        notable: true,
      };
    case 'failed':
      return {
        title,
        says: failureOf(reason),
        then: standsWords(),
        notable: true,
      };
    case 'skipped':
      return {
        title,
        says:
          skippedWords()[reason] ?? t('Left out{{reason}}.', { reason: reason ? ` (${plain(reason)})` : '' }),
        notable: false,
      };
    case 'unchanged':
      return unchanged(title, step, words);
  }
}

function unchanged(title: string, step: DraftStage['step'], words: readonly string[]): StageWords {
  if (step === 'constitution' || step === 'judge')
    return {
      title,
      says: words.length > 0 ? t('To be checked by you:') : t('Nothing found.'),
      notable: words.length > 0,
    };
  if (step === 'refine') return { title, says: t('A second model left it as it was.'), notable: false };
  return {
    title,
    says: words.length > 0 ? t('Something to look at:') : t('Nothing conflicts.'),
    notable: words.length > 0,
  };
}

/** A stage that broke off says so; a model that failed says how. */
function failureOf(reason: string): string {
  return reason === 'error' ? t('Something went wrong in this step.') : failureWords(reason);
}

/** "edited", "edit not taken": what the closed section says of it. */
export function stagesSummary(stages: readonly DraftStage[]): string {
  const refine = stages.find(({ step }) => step === 'refine');
  switch (refine?.outcome) {
    case 'changed':
      return t('edited by a second model');
    case 'refused':
      return t('an edit was not taken');
    case 'failed':
      return t('not edited');
    default:
      return stages.length === 1 ? t('1 step') : t('{{stages}} steps', { stages: stages.length });
  }
}

/** "claude · 1,240 tokens · $0.0012 · 1.6 s": what a step took. A cost nobody knows is said to be unknown. */
export function stageCost({ usage, ms }: Pick<DraftStage, 'usage' | 'ms'>): string {
  const time = ms < 1_000 ? t('{{ms}} ms', { ms }) : `${decimal(ms / 1_000)} s`;
  if (!usage) return t('rules · {{time}}', { time });
  const tokens = usage.inputTokens + usage.outputTokens;
  const cost = usage.costUsd === undefined ? t('cost unknown') : usd(usage.costUsd);
  const paid = usage.provider === 'offline' ? [] : [t('{{tokens}} tokens', { tokens: number(tokens) }), cost];
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
