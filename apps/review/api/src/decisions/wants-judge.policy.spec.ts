import { wantsJudge, type FinalText } from './wants-judge.policy.js';

const text = (change: Partial<FinalText>): FinalText => ({
  ...{ judge: 'judged', editRatio: 0, severities: [], words: true },
  ...change,
});

test.each<[string, Partial<FinalText>, ReturnType<typeof wantsJudge>]>([
  ['the words the judge has read', {}, 'draft'],
  ['those, with what it found in them', { severities: ['medium'] }, 'draft'],
  ['a fifth of another text', { editRatio: 0.2 }, 'draft'],
  ['more than a fifth', { editRatio: 0.21 }, 'ask'],
  ['a small edit with something slight in it', { editRatio: 0.1, severities: ['low'] }, 'draft'],
  ['a small edit with a medium finding open', { editRatio: 0.1, severities: ['medium'] }, 'ask'],
  ['a small edit with something graver open', { editRatio: 0.1, severities: ['high'] }, 'ask'],
  ['a draft its judge gave no answer on', { judge: 'not-judged' }, 'ask'],
  ['a profile without a judge', { judge: 'off', editRatio: 1 }, 'no-judge'],
  ['a workspace nothing is known of', { judge: undefined, editRatio: 1 }, 'no-judge'],
  ['a reply without words', { judge: 'not-judged', editRatio: 1, words: false }, 'no-judge'],
])('%s (CO-04)', (_, change, wants) => {
  expect(wantsJudge(text(change))).toBe(wants);
});
