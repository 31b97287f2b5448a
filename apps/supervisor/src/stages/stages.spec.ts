import { Policy } from '@countersign/constitution';
import type { DraftRequested } from '@countersign/contracts';
import type { DraftInput, DraftResult } from '../drafter.js';
import { labelsByRules } from '../labels/labels.js';
import { readTurn } from '../turn-reading.js';
import type { ReadyDraft, Stage, StageResult } from './stage.js';
import { Stages } from './stages.service.js';

const usage = { provider: 'a', model: 'm', inputTokens: 1, cachedTokens: 0, outputTokens: 1, costUsd: 0.1 };
const request = { requestId: 'r', messages: [] } as unknown as DraftRequested;
const cancel = new AbortController();
const input: DraftInput = {
  request,
  workspace: 'main',
  reading: readTurn([], ['en']),
  policy: new Policy(0),
  labels: labelsByRules({ reading: readTurn([], ['en']), policy: new Policy(0) }),
  now: 0,
  began: 0,
  cancelled: cancel.signal,
};
const written: DraftResult = {
  state: 'ready',
  bubbles: ['Breakfast is early.'],
  language: 'en',
  attempts: 1,
  offline: false,
  evidence: [],
  usage,
  promptVersion: 'draft@2',
  trail: { drafted: 'Breakfast is early.' },
};

function stage(result: StageResult | Error, step: Stage['step'] = 'refine'): Stage {
  const run = (): Promise<StageResult> =>
    result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  return { step, run };
}

const take = (...stages: Stage[]): Promise<DraftResult> =>
  new Stages(stages).take(input, () => Promise.resolve(written));
const ready = async (...stages: Stage[]): Promise<ReadyDraft> => (await take(...stages)) as ReadyDraft;

test('each stage’s text is kept, what the last one changed is the draft, and costs add up (SV-01, SV-21)', async () => {
  const edited = stage({ outcome: 'changed', bubbles: ['Breakfast: early.'], usage, attempts: 2 });
  const draft = await ready(edited, stage({ outcome: 'unchanged' }, 'coherence'));
  expect(draft).toMatchObject({ bubbles: ['Breakfast: early.'], attempts: 3, usage: { costUsd: 0.2 } });
  expect(draft.stages).toMatchObject([
    { step: 'draft', outcome: 'written', bubbles: [{ text: 'Breakfast is early.' }] },
    { step: 'refine', outcome: 'changed', bubbles: [{ text: 'Breakfast: early.' }] },
    { step: 'coherence', outcome: 'unchanged' },
  ]);
  expect(draft.trail).toMatchObject({ drafted: 'Breakfast is early.', stages: draft.stages });
});

test.each<[string, StageResult | Error, object]>([
  ['throws', new Error('broken'), { outcome: 'failed', reason: 'error' }],
  ['fails', { outcome: 'failed', reason: 'timeout' }, { outcome: 'failed', reason: 'timeout' }],
  ['is skipped', { outcome: 'skipped' }, { outcome: 'skipped' }],
  [
    'is refused',
    { outcome: 'refused', reason: 'lost', words: ['7:30'], bubbles: ['No.'] },
    { outcome: 'refused', reason: 'lost', words: ['7:30'], bubbles: [{ text: 'No.' }] },
  ],
  [
    'writes what the rules would stop',
    { outcome: 'changed', bubbles: ['I am not a bot.'] },
    { outcome: 'refused', reason: 'rules', bubbles: [{ text: 'I am not a bot.' }] },
  ],
])('when a stage %s the text before it stands, marked (SV-01)', async (_, result, told) => {
  const draft = await ready(stage(result));
  expect(draft.bubbles).toEqual(['Breakfast is early.']);
  expect(draft.stages?.[1]).toMatchObject(told);
});

test('what is told of a refused edit stays within the contract, however much it lost (SV-07)', async () => {
  const words = Array.from({ length: 30 }, (_, index) => `word ${index} ${'x'.repeat(300)}`);
  const draft = await ready(stage({ outcome: 'refused', reason: 'lost', words, bubbles: ['No.'] }));
  expect(draft.stages?.[1]?.words).toHaveLength(20);
  expect(draft.stages?.[1]?.words?.every((word) => word.length <= 200)).toBe(true);
});

test('a draft that came to nothing has no stages', async () => {
  const failed: DraftResult = { state: 'failed', reason: 'refused', attempts: 1, trail: {} };
  const run = jest.fn();
  const stages = new Stages([{ step: 'refine', run }]);
  expect(await stages.take(input, () => Promise.resolve(failed))).toBe(failed);
  expect(run).not.toHaveBeenCalled();
});

test('work nobody waits for ends between the stages', async () => {
  const run = jest.fn();
  const quitting: Stage = {
    step: 'refine',
    run: () => {
      cancel.abort();
      return Promise.resolve({ outcome: 'unchanged' });
    },
  };
  expect(await take(quitting, { step: 'coherence', run })).toMatchObject({ state: 'cancelled' });
  expect(run).not.toHaveBeenCalled();
});

test('a text the rules stop is not worth editing', async () => {
  const run = jest.fn();
  const stopped: DraftResult = { ...written, bubbles: ['I am not a bot.'] };
  await new Stages([{ step: 'refine', run }]).take(input, () => Promise.resolve(stopped));
  expect(run).not.toHaveBeenCalled();
});
