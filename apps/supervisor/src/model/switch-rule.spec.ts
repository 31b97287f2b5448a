import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadProfiles, PROFILES_FILE } from './profiles.js';
import { stateOf, type Signals } from './switch-state.policy.js';

const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'profiles-')), 'profiles.yaml');
const SHIPPED = readFileSync(PROFILES_FILE, 'utf8');
const load = (...rules: string[]) => {
  const list = rules.map((rule) => `  - { ${rule} }\n`).join('');
  writeFileSync(file, SHIPPED.replace(/^switch:[^]*?\n(?=\n#)/m, `switch:\n${list}`));
  return loadProfiles('balanced', file).switch;
};
const DAY = 'budget: workspaceDay, from: 0.8, until: 0.7';

describe('rules that switch profiles are refused when they cannot be meant (SV-03)', () => {
  test.each([
    [['name: a, away: anthropic, use: turbo'], /switch\.a: use: there is no profile turbo/],
    [['name: a, away: anthropic, use: fallback, of: [turbo]'], /of: there is no profile turbo/],
    [['name: a, away: anthropic, use: fallback, of: [fallback]'], /fallback would be switched to itself/],
    [['name: a, away: nobody, use: fallback'], /away/],
    [['name: a, away: anthropic, use: economy'], /economy asks anthropic itself/],
    [[`name: a, away: openai, ${DAY}, use: economy`], /two conditions/],
    [['name: a, use: economy'], /budget/],
    [['name: a, budget: workspaceDay, use: economy'], /from/],
    [['name: a, budget: workspaceDay, from: 0.8, until: 0.8, use: economy'], /not below from/],
    [['name: a, budget: conversationDay, from: 0.8, until: 0.7, use: economy'], /budget/],
    [['name: a, away: openai, use: economy, wish: 1'], /wish/],
    [['name: a, away: openai, use: economy', 'name: a, away: anthropic, use: fallback'], /has this name/],
    [
      ['name: a, away: openai, use: economy', 'name: b, away: openai, use: offline'],
      /b: can never be followed: a/,
    ],
    [
      [`name: a, ${DAY}, use: economy`, 'name: b, budget: workspaceDay, from: 0.9, until: 0.8, use: offline'],
      /b: can never be followed: a/,
    ],
  ])('%j', (rules, fault) => {
    expect(() => load(...rules)).toThrow(fault);
  });

  test('a stricter rule before a milder one, and rules for different profiles, are accepted', () => {
    expect(
      load(
        'name: a, budget: workspaceDay, from: 0.95, until: 0.9, use: offline',
        `name: b, ${DAY}, use: economy`,
      ),
    ).toHaveLength(2);
    expect(
      load(`name: a, ${DAY}, of: [quality], use: balanced`, `name: b, ${DAY}, of: [balanced], use: economy`),
    ).toHaveLength(2);
  });
});

describe('whether the reason of a rule is there (SV-03)', () => {
  const [vendor, day] = loadProfiles('balanced', PROFILES_FILE).switch;
  const signals = (usd: number, trouble?: 'breaker' | 'quota'): Signals => ({
    spent: new Map([['workspaceDay', usd]]),
    caps: { workspaceDay: 50, workspaceMonth: 1_000 },
    away: new Map(trouble && [['anthropic', trouble]]),
  });

  test.each([
    [0, 'over', 0],
    [34.99, 'over', 69],
    [35, 'lingering', 70],
    [39.99, 'lingering', 79],
    [40, 'due', 80],
    [60, 'due', 100],
  ])('%d of 50 dollars is %s, %d %%', (usd, state, percent) => {
    expect(stateOf(day!, signals(usd))).toMatchObject({ state, percent, profile: 'economy' });
  });

  test.each(['breaker', 'quota'] as const)('a vendor is away: %s', (trouble) => {
    const told = stateOf(vendor!, signals(0, trouble));
    expect(told).toMatchObject({ state: 'due', trouble, profile: 'fallback', calmSeconds: 300 });
    expect(stateOf(vendor!, signals(0))).toMatchObject({ state: 'over', calmSeconds: 300 });
  });
});
