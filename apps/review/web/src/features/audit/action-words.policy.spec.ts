import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionKinds, actionWords, actorWords } from './action-words.policy.js';

const API = join(__dirname, '../../../../api/src');

/** Every code the server writes into the trail as a constant. */
function written(): string[] {
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!spec)\.ts$/.test(name),
  );
  const codes = files.flatMap((name) =>
    [...readFileSync(join(API, name), 'utf8').matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)].map(
      ([, code]) => code!,
    ),
  );
  return [...new Set(codes)];
}

test('SE-09: everything the server writes into the trail has words and a kind to find it by', () => {
  const codes = written();
  expect(codes).toContain('reply.approved');
  for (const code of codes) {
    expect([code, actionWords(code)]).not.toEqual([code, code]);
    if (code.startsWith('evaluation-cases')) continue;
    expect([code, actionKinds().some(([kind]) => kind && code.startsWith(kind))]).toEqual([code, true]);
  }
});

test('who it was is a name, or says what is no person', () => {
  expect(actorWords({ actor: 'person:1', actorName: 'Ada' })).toBe('Ada');
  expect(actorWords({ actor: 'operator:cli' })).toBe('The command line');
  expect(actorWords({ actor: 'policy:commands@3' })).toBe('Policy commands');
  expect(actorWords({ actor: 'person:gone' })).toBe('person:gone');
});
