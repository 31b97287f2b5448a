import type { RuleState } from '@countersign/contracts';
import { nextStep, reasonOf, type Held } from './model-switch.policy.js';

type State = RuleState['state'];

const NOW = 1_000_000;
const vendor = (state: State): RuleState => ({
  ...{
    name: 'vendor',
    profile: 'fallback',
    state,
    provider: 'anthropic',
    trouble: 'breaker',
    calmSeconds: 300,
  },
});
const money = (state: State): RuleState => ({
  ...{ name: 'money', profile: 'economy', state, budget: 'workspaceDay', percent: 80, calmSeconds: 0 },
});
const held = (rule: string, profile: string, calmFor?: number): Held => ({
  ...{ rule, profile, ...(calmFor !== undefined && { calmSince: NOW - calmFor * 1_000 }) },
});
const by = (rule: RuleState) => ({ do: 'switch', by: rule });

describe('which profile the rules want (SV-03)', () => {
  test.each([
    ['nothing is due', undefined, ['over', 'over'], { do: 'nothing' }],
    ['a reason that only lingers begins no switch', undefined, ['over', 'lingering'], { do: 'nothing' }],
    ['one is due', undefined, ['over', 'due'], by(money('due'))],
    ['of two the first is followed', undefined, ['due', 'due'], by(vendor('due'))],
    ['what is followed lingers', held('money', 'economy'), ['over', 'lingering'], { do: 'nothing' }],
    ['what is followed is over', held('money', 'economy'), ['over', 'over'], { do: 'go-back' }],
    ['an earlier one becomes due', held('money', 'economy'), ['due', 'due'], by(vendor('due'))],
    ['a later one becomes due', held('vendor', 'fallback'), ['due', 'due'], { do: 'nothing' }],
    ['the vendor is back', held('vendor', 'fallback'), ['over', 'over'], { do: 'wait' }],
    ['it is back for a while', held('vendor', 'fallback', 299), ['over', 'over'], { do: 'nothing' }],
    ['it goes away again', held('vendor', 'fallback', 299), ['due', 'over'], { do: 'stay' }],
    ['it is back for long enough', held('vendor', 'fallback', 300), ['over', 'over'], { do: 'go-back' }],
    ['then another is due', held('vendor', 'fallback', 300), ['over', 'due'], by(money('due'))],
    ['the rule is in the file no more', held('gone', 'economy'), ['over', 'over'], { do: 'go-back' }],
    ['the rule names another profile now', held('money', 'quality'), ['over', 'due'], by(money('due'))],
  ] as const)('%s', (_, before, [first, second], step) => {
    expect(nextStep(before, [vendor(first), money(second)], NOW)).toEqual(step);
  });

  test('a share that swings about the edge switches once', () => {
    let now: Held | undefined;
    let switches = 0;
    for (const state of ['due', 'lingering', 'due', 'lingering', 'due'] as const) {
      const step = nextStep(now, [money(state)], NOW);
      if (step.do === 'switch') [now, switches] = [held(step.by.name, step.by.profile), switches + 1];
    }
    expect(switches).toBe(1);
  });

  test.each([
    [money('due'), '80 % of today’s budget is spent'],
    [{ ...money('due'), budget: 'workspaceMonth' }, '80 % of this month’s budget is spent'],
    [vendor('due'), 'anthropic does not answer'],
    [{ ...vendor('due'), trouble: 'quota' }, 'anthropic has no quota left'],
  ] as const)('says why', (rule, words) => {
    expect(reasonOf(rule)).toBe(words);
  });
});
