import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const CHAT = 8_870;

describe('a conversation people answer themselves', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  it('taken over, people write by hand; paused, nothing leaves; handed back, drafts are written again (RV-19)', async () => {
    telegram.say(CHAT, 'Good morning, when are you open on Sunday?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(CHAT),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    const approve = page.getByRole('button', { name: /Approve & send/ });
    await approve.waitFor();
    await page.keyboard.press('x');
    await page.getByText('Ada took over: no drafts are written here').waitFor();
    expect(await page.getByRole('button', { name: /Redraft/ }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('w');
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).fill('Hello, this is Ada herself.');

    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Ada paused this conversation: nothing is sent').waitFor();
    await page.getByText('This conversation is paused.').waitFor();
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('Ada took over: no drafts are written here').waitFor();
    await approve.click();
    await eventually(() => telegram.sentTo(CHAT).length > 0, { withinMs: 30_000 });
    expect(telegram.sentTo(CHAT)).toEqual(['Hello, this is Ada herself.']);

    telegram.say(CHAT, 'And when are you open on Monday?');
    const next = await reviewer.item(({ id: other, state }) => other !== id && state === 'no_draft'); // prettier-ignore
    await page.goto(`${product.reviewUrl}/items/${next.id}`);
    await page.getByRole('button', { name: 'Hand back' }).click();
    await reviewer.item(({ id: same, state }) => same === next.id && state === 'ready');
    await page.getByText('Drafts are written here').waitFor();
  });
});
