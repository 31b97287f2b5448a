import type { Fact } from '../../api/memory.js';
import { factSummary, factTitle, keyOfLabel, sourceWords } from './fact-words.policy.js';

const fact = (key: string, value: string, more: Partial<Fact> = {}): Fact => ({
  ...{
    key,
    value,
    state: 'used',
    source: 'customer',
    confidence: 0.95,
    mentions: 1,
    pinned: false,
    version: 0,
    others: [],
  },
  ...more,
});

test.each([
  ['preferred-name', 'Wants to be called'],
  ['own:Dog', 'Dog'],
  ['prefers:room/quiet room', 'Likes'],
])('a fact under %s is titled "%s" (ME-12)', (key, title) => {
  expect(factTitle(key)).toBe(title);
});

test('who says it is told with how sure that is, a colleague by name', () => {
  expect(sourceWords(fact('name', 'Ana'))).toBe('They said so · 95 % sure');
  expect(sourceWords(fact('name', 'Ana', { spoken: true }))).toBe(
    'They said so in a voice message · 95 % sure',
  );
  expect(sourceWords(fact('prefers:drink/tea', 'tea', { mentions: 3, confidence: 0.8 }))).toBe(
    'They said so, 3 times · 80 % sure',
  );
  expect(sourceWords(fact('name', 'Ana', { source: 'channel', confidence: 0.5 }))).toBe(
    'From their profile · 50 % sure',
  );
  expect(sourceWords(fact('name', 'Ana', { source: 'reviewer', by: 'Ada', pinned: true }))).toBe(
    'Pinned by Ada',
  );
});

test('the closed panel tells what drafts use, the first few of it', () => {
  const many = ['Lisbon', 'Casa Verde', 'tea', 'fish', 'quiet room', 'bread'].map((value) =>
    fact(`own:${value}`, value),
  );
  expect(factSummary([fact('name', 'Ana'), fact('language', 'pt'), ...many])).toBe(
    'Ana · Lisbon · Casa Verde · tea · fish · 2 more',
  );
  expect(factSummary([fact('name', 'Clara', { state: 'suggested' })])).toBe('');
});

test('what is added is one of the named facts or the workspace’s own', () => {
  expect(keyOfLabel(' company')).toBe('company');
  expect(keyOfLabel('Wants to be called')).toBe('preferred-name');
  expect(keyOfLabel('Dog: small')).toBe('own:Dog  small');
});
