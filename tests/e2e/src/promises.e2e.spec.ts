import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

const CHAT = 8_201;
const PROMISE = 'We call you on Tuesday at 10.';

describe('promises and drafts that contradict them', () => {
  let model: ModelSimulator;
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    model = await startModelSimulator();
    telegram = await startTelegramSimulator();
    product = await Product.start({
      ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url },
      ...{ ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated', ANTHROPIC_BASE_URL: model.url },
    });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(product.reviewUrl);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: /sign in/i }).click();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
    await model.stop();
  });

  const drafts = async (question: string, draft: string): Promise<void> => {
    model.script.always({ kind: 'text', text: draft });
    telegram.say(CHAT, question);
    await reviewer.item(({ state, preview }) => state === 'ready' && preview.includes(question.slice(0, 20)));
  };
  const send = async (): Promise<void> => {
    await page.getByRole('button', { name: /approve & send/i }).click();
  };

  it('what was sent is listed as promised, with its sentence and when it is due (CM-01)', async () => {
    await drafts('Can you call me on Tuesday at 10?', `Of course. ${PROMISE} Is that fine?`);
    await page.getByRole('button', { name: /approve & send/i }).waitFor();
    expect(await page.locator('.promises').count()).toBe(0);
    await send();
    await eventually(() => telegram.sentTo(CHAT).length === 1, { withinMs: 30_000, what: 'the first reply' });
    const [item] = (
      await reviewer.call<{ items: { conversationId: string }[] }>('GET', '/items?state=settled')
    ).items;
    const open = () =>
      reviewer.call<{ promises: object[] }>('GET', `/conversations/${item!.conversationId}/promises`);
    await eventually(async () => (await open()).promises.length === 1, { what: 'the promise' });
    expect((await open()).promises).toMatchObject([
      { kind: 'call_back', sentence: PROMISE, precision: 'time' },
    ]);
  });

  it('a draft that says something else shows both sentences, and one click puts the promised one in its place (CM-03)', async () => {
    await drafts(
      'Will you really call me at 10?',
      'Thanks for asking! We will call you on Thursday. Talk soon.',
    );
    await page.getByText('Will you really call me at 10?').first().click();
    const banner = page.locator('.banner', { hasText: 'Something else is promised to them' });
    await banner.waitFor();
    await page.locator('.promise', { hasText: PROMISE }).waitFor();
    const words = await banner.innerText();
    expect(words).toContain(PROMISE);
    expect(words).toContain('We will call you on Thursday.');
    expect(await banner.locator('ins').allInnerTexts()).toEqual(['Tuesday at 10.']);
    expect(await seriousFaults(page)).toEqual([]);
    await banner.getByRole('button', { name: 'Use this sentence' }).click();
    await banner.waitFor({ state: 'detached' });
    const field = page.getByRole('textbox', { name: /^Bubble 1/ });
    expect(await field.inputValue()).toBe('Thanks for asking! We will call you on Tuesday at 10. Talk soon.');
    await send();
    await eventually(() => telegram.sentTo(CHAT).length === 2, {
      withinMs: 30_000,
      what: 'the second reply',
    });
    expect(telegram.sentTo(CHAT)[1]).toBe('Thanks for asking! We will call you on Tuesday at 10. Talk soon.');
  });

  it('a promise that was kept is off the list, and nothing of it is in a log (CM-04)', async () => {
    await drafts('Thank you!', 'You are welcome. Have a nice day.');
    await page.getByText('Thank you!').first().click();
    const promise = page.locator('.promise', { hasText: 'on Tuesday at 10' });
    await promise.getByRole('button', { name: /^Kept/ }).click();
    await promise.waitFor({ state: 'detached' });
    expect(product.logs()).not.toMatch(/Tuesday at 10|on Thursday/);
  });
});
