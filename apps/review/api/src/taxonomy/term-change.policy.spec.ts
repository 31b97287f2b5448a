import { mergeProblem, retireProblem, saveProblem } from './term-change.policy.js';
import type { Term } from './term.js';

const term = (code: string, more: Partial<Term> = {}): Term => ({
  ...{ list: 'edit-tag', code, label: { en: code, es: code }, retired: false, own: false, version: 0 },
  ...more,
});
const tag = (code: string) => ({ list: 'edit-tag' as const, code });

describe('what may be changed in the taxonomy (RV-10)', () => {
  test('a reject reason leads somewhere, and nothing else does', () => {
    const reason = { list: 'reject-reason' as const, code: 'TOO_LONG' };
    expect(saveProblem(reason, {}, undefined)).toContain('TOO_LONG');
    expect(saveProblem(reason, { nextStep: 'redraft' }, undefined)).toBeUndefined();
    expect(saveProblem(tag('X1'), { nextStep: 'redraft' }, undefined)).toBeDefined();
  });

  test('a close reason can be renamed and none added', () => {
    const address = { list: 'close-reason' as const, code: 'SPAM_OR_ABUSE' };
    expect(saveProblem(address, {}, undefined)).toBeDefined();
    expect(saveProblem(address, {}, term('SPAM_OR_ABUSE', { list: 'close-reason' }))).toBeUndefined();
  });

  test.each([tag('OTHER'), { list: 'close-reason' as const, code: 'OPTED_OUT' }])(
    'what is always needed stays: %j',
    (address) => {
      expect(retireProblem(address, true)).toBeDefined();
      expect(retireProblem(address, false)).toBeUndefined();
      expect(mergeProblem(address, term('TONE_WARMER'))).toBeDefined();
    },
  );

  test('a code is merged into another one that is in use', () => {
    expect(mergeProblem(tag('A1'), term('B1'))).toBeUndefined();
    expect(mergeProblem(tag('A1'), term('A1'))).toBeDefined();
    expect(mergeProblem(tag('A1'), term('B1', { retired: true }))).toContain('B1');
    expect(mergeProblem(tag('A1'), undefined)).toBeDefined();
  });
});
