import type { Finding } from '../../api/items.js';
import { categoriesOf, findingLines } from './finding-words.policy.js';

const finding = (category: string, words: string): Finding => ({
  rule: 'a-rule',
  category,
  severity: 'high',
  words,
  reason: 'Why.',
});

test('a category the workspace does not know is shown by its own name', () => {
  expect(categoriesOf([finding('pii_disclosure', 'x')])).toBe('personal data of others');
  expect(categoriesOf([finding('brand_new', 'x')])).toBe('brand new');
});

test('words found twice are shown once, each with its rule', () => {
  const found = [finding('secret', 'sk-abc…'), finding('secret', 'sk-abc…'), finding('emergency', 'fire')];
  expect(findingLines(found).map(({ rule, words }) => [rule, words])).toEqual([
    ['a-rule', 'sk-abc…'],
    ['a-rule', 'fire'],
  ]);
  expect(categoriesOf(found)).toBe('a secret, an emergency');
});
