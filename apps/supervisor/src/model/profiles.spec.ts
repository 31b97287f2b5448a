import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { priceOn } from '@countersign/llm';
import { loadProfiles } from './profiles.js';

const SDK = path.join(process.cwd(), 'node_modules/@anthropic-ai/sdk');

function fileWith(content: string): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'profiles-')), 'profiles.yaml');
  writeFileSync(file, content);
  return file;
}

test.each(['balanced', 'economy', 'quality'])(
  '%s names a model the vendor has and does not retire, with a price',
  (name) => {
    const { profile, prices } = loadProfiles(name);
    const known = /export type Model =([^;]*);/.exec(
      readFileSync(path.join(SDK, 'resources/messages/messages.d.ts'), 'utf8'),
    );
    const retiring = /DEPRECATED_MODELS = \{([^}]*)\}/.exec(
      readFileSync(path.join(SDK, 'resources/messages/messages.js'), 'utf8'),
    );
    expect(known?.[1]).toContain(`'${profile.model}'`);
    expect(retiring?.[1]).not.toContain(`'${profile.model}'`);
    expect(priceOn(prices, profile.model, '2026-11-24')).toBeDefined();
  },
);

test('a profile nobody has written names those there are', () => {
  expect(() => loadProfiles('turbo')).toThrow(
    /LLM_PROFILE is "turbo"; .* has balanced, economy, quality, offline/,
  );
});

test('a wrong file is refused with every fault at once', () => {
  const file = fileWith(
    'profiles:\n  a: { provider: nobody, temperature: 1 }\nprices:\n  - { model: m-1, from: soon }\n',
  );
  const refused = (): unknown => loadProfiles('a', file);
  for (const fault of [/provider/, /maxTokens/, /temperature/, /from/, /cacheRead/])
    expect(refused).toThrow(fault);
});
