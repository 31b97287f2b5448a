import { specsForASecondTry } from '../../../tools/checks/second-try.mjs';

const failed = (project: string, file: string, message = 'expected 1, received 2') => ({
  ...{ project, file, message },
  title: 'a promise',
});
const printed = (...tasks: string[]): string =>
  ['Failed tasks:', '', ...tasks.map((task) => `- ${task}`), ''].join('\n');
const chosen = (failures: ReturnType<typeof failed>[], output: string): string[] =>
  specsForASecondTry('test-int', { failures, output }).map(({ file }) => file);

test('a spec with failed tests is run once more, once however many of its tests failed', () => {
  const failures = [failed('debouncer', 'a.int.spec.ts'), failed('debouncer', 'a.int.spec.ts')];
  expect(chosen(failures, printed('debouncer:test-int'))).toEqual(['a.int.spec.ts']);
});

test('nothing is tried again where a build or a runner failed, too', () => {
  const failures = [failed('debouncer', 'a.int.spec.ts')];
  expect(chosen(failures, printed('debouncer:test-int', 'review-api:build'))).toEqual([]);
  expect(chosen(failures, printed('debouncer:test-int', 'supervisor:test-int'))).toEqual([]);
  expect(chosen(failures, 'out of memory')).toEqual([]);
});

test('a counterexample of a property is not tried with another seed', () => {
  const failures = [failed('debouncer', 'a.int.spec.ts', 'Property failed after 3 tests\n{ seed: 7 }')];
  expect(chosen(failures, printed('debouncer:test-int'))).toEqual([]);
});

test('more than six specs are no accident', () => {
  const failures = Array.from({ length: 7 }, (_, n) => failed('debouncer', `${n}.int.spec.ts`));
  expect(chosen(failures, printed('debouncer:test-int'))).toEqual([]);
  expect(chosen(failures.slice(1), printed('debouncer:test-int'))).toHaveLength(6);
});
