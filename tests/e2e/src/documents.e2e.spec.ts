import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

const FAQ = 'question,answer\n"Is there a trampoline?","There is one in the garden, from nine to eight."\n';

describe('the documents drafts are drawn from, in the workspace', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;
  let people = 9_100;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(product.reviewUrl);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.getByRole('link', { name: 'Documents' }).click();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const draftFor = async (question: string): Promise<string> => {
    const chat = ++people;
    telegram.say(chat, question);
    const item = await reviewer.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(chat),
    );
    return item.draft!.bubbles.map(({ text }) => text).join('\n');
  };
  const tryOut = async (question: string): Promise<void> => {
    await page.getByLabel('As a customer would ask').fill(question);
    await page.getByRole('button', { name: 'Look it up' }).click();
  };

  it('a table of questions is read, looked at, saved, and the next draft is drawn from it (KN-01)', async () => {
    await tryOut('Do you have a trampoline?');
    await page.getByText(/No document is about this/).waitFor();
    expect(await draftFor('Do you have a trampoline?')).not.toContain('garden, from nine');
    await page.getByRole('button', { name: 'New document' }).click();
    await page.getByLabel('File to read').setInputFiles({
      ...{ name: 'photo.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') },
    });
    await page.getByText(/Only these can be read/).waitFor();
    await page.getByLabel('File to read').setInputFiles({
      ...{ name: 'garden.csv', mimeType: 'text/csv', buffer: Buffer.from(FAQ) },
    });
    const text = page.getByLabel('Text', { exact: true });
    await eventually(async () => (await text.inputValue()).startsWith('## Is there a trampoline?'));
    await page.getByLabel('Title').fill('The garden');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/knowledge\/the-garden\.en\.md$/);
    expect(await draftFor('Do you have a trampoline?')).toContain('one in the garden, from nine to eight');
  });

  it('a change is a version, an earlier one comes back, and nobody saves over another (KN-05)', async () => {
    const text = page.getByLabel('Text', { exact: true });
    await text.fill('## Is there a trampoline?\n\nIt broke.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Version 2/).waitFor();
    expect(await draftFor('Is there a trampoline?')).toContain('It broke.');
    await page.getByText(/^Version 2/).click();
    await page.getByRole('button', { name: 'Put version 1 into the editor' }).click();
    await eventually(async () => (await text.inputValue()).includes('from nine to eight'));
    await reviewer.call('POST', '/knowledge/the-garden.en.md', {
      ...{ title: 'The garden', language: 'en', base: 2 },
      text: '## Is there a trampoline?\n\nIt is mended.',
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nothing was saved: somebody saved this document meanwhile').waitFor();
    expect(await text.inputValue()).toContain('from nine to eight');
    expect(await draftFor('Is there a trampoline?')).toContain('It is mended.');
  });

  it('what is taken away is no source of a draft any more, and who may not change documents is refused', async () => {
    await page.reload();
    await page.getByText(/^Version 3/).waitFor();
    await page.getByRole('button', { name: 'Take it away…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click();
    await page.waitForURL(/\/knowledge$/);
    await eventually(async () => (await page.getByRole('link', { name: /The garden/ }).count()) === 0);
    expect(await draftFor('Is there a trampoline?')).not.toContain('mended');
    await page.getByRole('button', { name: 'New document' }).click();
    await page.getByLabel('Title').fill('The garden');
    await page.getByLabel('Text', { exact: true }).fill('## Roses\n\nThey bloom in May.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/knowledge\/the-garden-2\.en\.md$/);
    const colleague = await reviewer.invite('bob@example.org');
    const words = { title: 'x', language: 'en', text: '## A\n\nwritten by Bob', base: 0 };
    await expect(colleague.call('POST', '/knowledge/bob.en.md', words)).rejects.toThrow('403');
  });

  it('nothing of what a document says is in a log', () => {
    expect(product.logs()).not.toMatch(/trampoline|mended/);
  });
});
