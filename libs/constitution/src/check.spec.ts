import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, POLICY_VERSION, RULES } from './check.js';

/** Digest of the rules each version stands for. A changed rule needs a new version, not a new digest for an old one. */
const PUBLISHED: Record<string, string> = { '2026.11.1': '4218a121a516a4b2' };

/** The rule files as they are written, layout aside. */
function writtenRules(): string {
  const files = ['normal-form.policy.ts', 'identity.rule.ts', 'payment-data.rule.ts', 'secret.rule.ts'];
  return files.map((file) => readFileSync(join(__dirname, file), 'utf8').replace(/\s+/g, '')).join();
}

describe.each(RULES)('$id', ({ id, positive, negative }) => {
  test.each(positive)('stops: %s', (text) => {
    expect(check([text])).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: id, severity: 'critical' })]),
    );
  });

  test.each(negative)('lets through: %s', (text) => {
    expect(check([text])).toEqual([]);
  });
});

test('every rule has examples of what it stops and of what it must not stop', () => {
  for (const { positive, negative } of RULES) {
    expect(positive.length).toBeGreaterThan(3);
    expect(negative.length).toBeGreaterThan(3);
  }
});

test('words split over two bubbles are read together', () => {
  expect(check(['I am not', 'a bot'])).toHaveLength(1);
  expect(check(['4111 1111', '1111 1111'])).toHaveLength(1);
});

test('a finding quotes neither the card number nor the secret', () => {
  const found = check([`4111 1111 1111 1111 and sk-${'a1B2'.repeat(8)}`]);
  expect(found.map(({ words }) => words)).toEqual(['•••• 1111', 'sk-a1B…']);
});

test('rules do not change without a new policy version', () => {
  const digest = createHash('sha256').update(writtenRules()).digest('hex').slice(0, 16);
  expect(digest).toBe(PUBLISHED[POLICY_VERSION]);
});
