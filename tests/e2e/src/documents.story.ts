import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

const FAQ = 'question,answer\n"Is there a trampoline?","There is one in the garden, from nine to eight."\n';

story('the documents drafts are drawn from, in the workspace', (told) => {
  const title = `The garden ${told.language}`;
  const file = `the-garden-${told.language}`;
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
    await page.getByRole('link', { name: 'Documents' }).click();
  });

  const text = () => page.getByLabel('Text', { exact: true });
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  const draftFor = async (question: string): Promise<string> =>
    (await told.asks(question)).draft!.bubbles.map((bubble) => bubble.text).join('\n');

  it('a table of questions is read, looked at, saved, and the next draft is drawn from it (KN-01)', async () => {
    await page.getByLabel('As a customer would ask').fill('Do you have a trampoline?');
    await page.getByRole('button', { name: 'Look it up' }).click();
    await page
      .getByText('No document is about this: a draft would say that a colleague looks into it.')
      .waitFor();
    expect(await draftFor('Do you have a trampoline?')).not.toContain('garden, from nine');
    await page.getByRole('button', { name: 'New document' }).click();
    await page.getByLabel('File to read').setInputFiles({
      ...{ name: 'photo.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') },
    });
    await page.getByText('Only these can be read: *.').waitFor();
    await page.getByLabel('File to read').setInputFiles({
      ...{ name: 'garden.csv', mimeType: 'text/csv', buffer: Buffer.from(FAQ) },
    });
    await eventually(async () => (await text().inputValue()).startsWith('## Is there a trampoline?'));
    await page.getByLabel('Title').fill(title);
    expect(await told.faults(page)).toEqual([]);
    await save();
    await page.waitForURL(new RegExp(`/knowledge/${file}\\.en\\.md$`));
    expect(await draftFor('Do you have a trampoline?')).toContain('one in the garden, from nine to eight');
  });

  it('a change is a version, an earlier one comes back, and nobody saves over another (KN-05)', async () => {
    await text().fill('## Is there a trampoline?\n\nIt broke.');
    await save();
    await page.getByText(/^Version 2/).waitFor();
    expect(await draftFor('Is there a trampoline?')).toContain('It broke.');
    await page.getByText(/^Version 2/).click();
    await page.getByRole('button', { name: 'Put version 1 into the editor' }).click();
    await eventually(async () => (await text().inputValue()).includes('from nine to eight'));
    await told.api.call('POST', `/knowledge/${file}.en.md`, {
      ...{ title, language: 'en', base: 2 },
      text: '## Is there a trampoline?\n\nIt is mended.',
    });
    await save();
    await page.getByText('Nothing was saved: somebody changed this meanwhile').waitFor();
    await page.getByRole('alert').getByText('It is mended.').waitFor();
    expect(await text().inputValue()).toContain('from nine to eight');
    expect(await draftFor('Is there a trampoline?')).toContain('It is mended.');
  });

  it('what is taken away is no source of a draft any more, and who may not change documents is refused', async () => {
    const takeAway = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Take it away…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click();
      await page.waitForURL(/\/knowledge$/);
      await page.getByRole('link', { name: title }).waitFor({ state: 'detached' });
    };
    await page.reload();
    await page.getByText(/^Version 3/).waitFor();
    await takeAway();
    expect(await draftFor('Is there a trampoline?')).not.toContain('mended');
    await page.getByRole('button', { name: 'New document' }).click();
    await page.getByLabel('Title').fill(title);
    await text().fill('## Roses\n\nThey bloom in May.');
    await save();
    await page.waitForURL(new RegExp(`/knowledge/${file}-2\\.en\\.md$`));
    await takeAway();
    const bob = await told.colleague('Bob');
    const words = { title: 'x', language: 'en', text: '## A\n\nwritten by Bob', base: 0 };
    await expect(bob.api.call('POST', '/knowledge/bob.en.md', words)).rejects.toThrow('403');
  });

  it('nothing of what a document says is in a log', () => {
    expect(told.product.logs()).not.toMatch(/trampoline|mended/);
  });
});
