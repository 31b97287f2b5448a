import type { DraftStage } from '../../api/items.js';
import { shownStages, stageCost, stagesSummary, stageWords } from './stage-words.policy.js';

const stage = (more: Partial<DraftStage>): DraftStage => ({
  step: 'refine',
  outcome: 'unchanged',
  ms: 5,
  ...more,
});

test.each<[Partial<DraftStage>, string, boolean]>([
  [{ step: 'draft', outcome: 'written' }, 'The first text.', false],
  [{ outcome: 'changed' }, 'By a second model.', false],
  [{}, 'A second model left it as it was.', false],
  [{ outcome: 'refused', reason: 'lost_fact' }, 'Not taken: it lost a number, a date or a link', true],
  [{ outcome: 'refused', reason: 'moon_phase' }, 'Not taken: moon phase', true],
  [{ outcome: 'failed', reason: 'timeout' }, 'The model did not answer in time.', true],
  [{ outcome: 'failed', reason: 'error' }, 'Something went wrong in this step.', true],
  [{ outcome: 'skipped', reason: 'profile' }, 'This model profile has no second model.', false],
  [{ step: 'constitution' }, 'Nothing found.', false],
  [{ step: 'constitution', reason: 'findings', words: ['15'] }, 'To be checked by you:', true],
])('%j is told as "%s" (SV-21)', (more, says, notable) => {
  expect(stageWords(stage(more))).toMatchObject({ says, notable });
});

test('what a step cost is told, and a cost nobody knows is not called nothing (SV-12)', () => {
  const usage = {
    provider: 'a',
    model: 'm',
    inputTokens: 1_200,
    cachedTokens: 0,
    outputTokens: 40,
    costUsd: 0.00124,
  };
  expect(stageCost({ usage, ms: 1_640 })).toBe('m · 1,240 tokens · $0.0012 · 1.6 s');
  expect(stageCost({ usage: { ...usage, costUsd: undefined }, ms: 20 })).toBe(
    'm · 1,240 tokens · cost unknown · 20 ms',
  );
  expect(stageCost({ ms: 2 })).toBe('rules · 2 ms');
});

test('each step is compared with the text before it, and what was not taken is not built upon', () => {
  const text = (words: string) => ({ bubbles: [{ text: words }] });
  const shown = shownStages([
    stage({ step: 'draft', outcome: 'written', ...text('one') }),
    stage({ outcome: 'refused', ...text('two') }),
    stage({ step: 'coherence', outcome: 'changed', ...text('three') }),
    stage({ step: 'constitution' }),
  ]);
  expect(shown.map(({ before, after }) => [before, after])).toEqual([
    [[], ['one']],
    [['one'], ['two']],
    [['one'], ['three']],
    [['three'], undefined],
  ]);
});

test.each<[DraftStage['outcome'], string]>([
  ['changed', 'edited by a second model'],
  ['refused', 'an edit was not taken'],
  ['failed', 'not edited'],
  ['skipped', '1 step'],
])('closed, it says of an edit that was %s: "%s"', (outcome, words) => {
  expect(stagesSummary([stage({ outcome })])).toBe(words);
});
