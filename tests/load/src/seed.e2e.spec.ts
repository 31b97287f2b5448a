import { eventually, Product, Reviewer } from '@countersign/testing';
import { seedWorkspace, SeedRefused } from './seed/seed-workspace.js';

const SIZE = { contacts: 60, messages: 399, items: 42, seed: 7 };
const quiet = { say: (): void => undefined };

describe('a workspace filled with invented people (TE-08)', () => {
  let product: Product;
  let ada: Reviewer;

  beforeAll(async () => {
    product = await Product.start({ AUDIT_INTERVAL: '0.5' });
    ada = await Reviewer.first(product);
  }, 180_000);
  afterAll(() => product.stop());

  it('holds what was asked for, in three languages, and is reviewed like any other: nobody is reached, and all checks hold', async () => {
    const url = product.databaseUrl('countersign');
    expect(await seedWorkspace(url, SIZE, quiet)).toEqual({ contacts: 60, messages: 399, items: 42 });
    const { items } = await ada.call<{ items: { id: string; labels: { language: string } }[] }>(
      'GET',
      '/items?limit=100',
    );
    expect(items).toHaveLength(42);
    expect(new Set(items.map(({ labels }) => labels.language))).toEqual(new Set(['en', 'es', 'pt']));
    const item = await ada.item(({ state }) => state === 'ready');
    await ada.approve(item, item.draft!.bubbles);
    await eventually(
      async () => {
        const { messages } = await ada.thread(item.conversationId);
        return messages.at(-1)?.delivery?.state === 'sent';
      },
      { withinMs: 20_000, what: 'the end of the reply' },
    );
    const proof = await ada.call<{ breaks: string[] }>('GET', '/audit/verify');
    expect(proof.breaks).toEqual([]);
    expect(product.logs()).not.toContain('audit.violated');
  }, 60_000);

  it('is filled once: not again with the same seed, nor beside others unless that is said', async () => {
    const url = product.databaseUrl('countersign');
    await expect(seedWorkspace(url, SIZE, quiet)).rejects.toThrow(/Seed 7 is in this workspace already/);
    await expect(seedWorkspace(url, { ...SIZE, seed: 8 }, quiet)).rejects.toThrow(SeedRefused);
    const more = await seedWorkspace(url, { ...SIZE, seed: 8 }, { ...quiet, add: true });
    expect(more.contacts).toBe(120);
  });
});
