import { eventually, PASSWORD, Product } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

describe('the first hour: from the printed link to the first countersigned reply', () => {
  let product: Product;
  let browser: Browser;
  let workspace: Page;
  let chat: Page;

  beforeAll(async () => {
    product = await Product.start({ TYPING_DEBOUNCE_DELAY: '2' });
    browser = await openBrowser();
    workspace = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    chat = await (await browser.newContext({ viewport: { width: 390, height: 780 } })).newPage();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('opens the workspace to whoever has the one-time link', async () => {
    await workspace.goto(product.setupUrl);
    await workspace.getByLabel('Your name').fill('Ada Reviewer');
    await workspace.getByLabel('E-mail').fill('ada@example.org');
    await workspace.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await workspace.getByRole('button', { name: /set up|create|start/i }).click();
    await workspace.waitForURL((url) => url.pathname === '/');
    expect(await seriousFaults(workspace)).toEqual([]);
  });

  it('shows three quick messages as one item, at once and without reloading, then its draft', async () => {
    await chat.goto(`${product.chatUrl}/chat`);
    const box = chat.getByRole('textbox', { name: 'Your message' });
    for (const text of ['Hello!', 'What time is breakfast?', 'We are two adults.']) {
      await box.fill(text);
      await box.press('Enter');
    }
    const queue = workspace
      .getByRole('list', { name: /queue|open/i })
      .or(workspace.getByRole('navigation', { name: /queue|open/i }))
      .first();
    await workspace.getByText('We are two adults.').first().waitFor();
    expect(await queue.getByText('3 messages').count()).toBe(1);
    await queue.getByText('3 messages').click();
    for (const text of ['Hello!', 'What time is breakfast?'])
      await workspace.getByText(text, { exact: true }).first().waitFor();
    await workspace.getByRole('textbox', { name: /Bubble 1 of/ }).waitFor();
    expect(await seriousFaults(workspace)).toEqual([]);
  });

  it('sends exactly what the reviewer changed and approved, once', async () => {
    const bubble = workspace.getByRole('textbox', { name: /Bubble 1 of/ });
    const draft = (await bubble.inputValue().catch(() => bubble.innerText())).trim();
    expect(draft.length).toBeGreaterThan(10);
    await bubble.fill('Breakfast is served from seven to ten – changed by hand.');
    const others = workspace.getByRole('button', { name: /^Delete Bubble 2/i });
    while ((await others.count()) > 0) {
      // The tools of a bubble appear on the one in use.
      await workspace.getByRole('textbox', { name: /Bubble 2 of/ }).hover();
      await others.first().click();
    }
    await workspace.getByRole('button', { name: /Approve & send/ }).click();
    const log = chat.getByRole('log');
    await log.getByText('changed by hand').waitFor({ timeout: 20_000 });
    expect(await log.getByText('changed by hand').count()).toBe(1);
    expect(await seriousFaults(chat)).toEqual([]);
  });

  it('keeps the conversation when the customer reloads the page', async () => {
    await chat.reload();
    await chat.getByRole('log').getByText('changed by hand').waitFor();
    expect(await chat.getByRole('log').getByText('What time is breakfast?').count()).toBe(1);
    // What was sent a second time would have been kept a second time.
    expect(await chat.getByRole('log').getByText('changed by hand').count()).toBe(1);
  });

  it('stops cleanly and finds yesterday again at the next start', async () => {
    expect(await product.stop({ keep: true })).toBe(0);
    product = await Product.startIn(product.folder);
    await workspace.goto(`${product.reviewUrl}/?show=decided`);
    await eventually(
      async () =>
        (await workspace.getByText('We are two adults.').count()) > 0 ||
        (await workspace.getByLabel('E-mail').count()) > 0,
    );
    expect(product.said).not.toContain('/setup#');
  });
});
