import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { priceOn } from '@countersign/llm';
import { loadProfiles, PROFILES_FILE } from './profiles.js';

const SDK = path.join(process.cwd(), 'node_modules/@anthropic-ai/sdk');

function fileWith(content: string): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'profiles-')), 'profiles.yaml');
  writeFileSync(file, content);
  return file;
}

const shipped = loadProfiles('balanced', PROFILES_FILE);

test.each(['balanced', 'economy', 'quality'])(
  '%s names a model the vendor has and does not retire, with a price',
  (name) => {
    const { draft, refine } = shipped.profiles.get(name)!;
    const known = /export type Model =([^;]*);/.exec(
      readFileSync(path.join(SDK, 'resources/messages/messages.d.ts'), 'utf8'),
    );
    const retiring = /DEPRECATED_MODELS = \{([^}]*)\}/.exec(
      readFileSync(path.join(SDK, 'resources/messages/messages.js'), 'utf8'),
    );
    for (const { model } of [draft, ...(refine ? [refine] : [])]) {
      expect(known?.[1]).toContain(`'${model}'`);
      expect(retiring?.[1]).not.toContain(`'${model}'`);
      expect(priceOn(shipped.prices, model, '2026-11-24')).toBeDefined();
    }
  },
);

test('fallback names a model its vendor has, with a price', () => {
  const { model } = shipped.profiles.get('fallback')!.draft;
  const file = path.join(process.cwd(), 'node_modules/openai/resources/shared.d.ts');
  expect(/export type ChatModel =([^;]*);/.exec(readFileSync(file, 'utf8'))?.[1]).toContain(`'${model}'`);
  expect(priceOn(shipped.prices, model, '2026-11-24')).toBeDefined();
});

test('a profile nobody has written names those there are (SV-03)', () => {
  expect(() => loadProfiles('turbo', PROFILES_FILE)).toThrow(
    /LLM_PROFILE is "turbo"; .* has balanced, economy, quality, fallback, testing, offline/,
  );
});

test('it ships without a model for meanings, and its example has a price (KN-02)', () => {
  expect(shipped.embed).toBeUndefined();
  const example = /^# (embed: .*)$/m.exec(readFileSync(PROFILES_FILE, 'utf8'))![1]!;
  const { embed, prices } = loadProfiles(
    'balanced',
    fileWith(`${example}\n${readFileSync(PROFILES_FILE, 'utf8')}`),
  );
  expect(embed).toMatchObject({ provider: 'openai', dimension: 1536 });
  expect(priceOn(prices, embed!.model, '2026-11-27')).toBeDefined();
});

test('a wrong file is refused with every fault at once', () => {
  const file = fileWith(
    `profiles:
  a: { draft: { provider: nobody, top: 1 } }
  b: { draft: { provider: anthropic, model: m-1, maxTokens: 100, temperature: 1 }, then: [c] }
  d: {}
  e: { draft: { provider: offline }, refine: { provider: offline } }
prices:
  - { model: m-1, from: soon }
`,
  );
  const refused = (): unknown => loadProfiles('a', file);
  for (const fault of [
    /provider/,
    /maxTokens/,
    /top/,
    /from/,
    /cacheRead/,
    /conversationDay/,
    /profiles\.b\.draft\.temperature: anthropic takes none/,
    /profiles\.b\.then: c is no profile with a model/,
    /profiles\.d\.draft: is missing/,
    /profiles\.e\.refine: needs a model/,
  ])
    expect(refused).toThrow(fault);
});

test('another model edits than the one that wrote, and economy has none (SV-07)', () => {
  for (const name of ['balanced', 'quality']) {
    const { draft, refine } = shipped.profiles.get(name)!;
    expect(refine?.model).not.toBe(draft.model);
  }
  expect(shipped.profiles.get('economy')?.refine).toBeUndefined();
});
