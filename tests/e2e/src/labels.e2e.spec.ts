import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

describe('what people want, and who needs a person first', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let ada: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    ada = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('link', { name: 'Rules' }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const asks = async (chat: number, question: string): Promise<string> => {
    telegram.say(chat, question);
    const item = await ada.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(chat),
    );
    return item.id;
  };

  it('each label says which words it rests on (SV-16)', async () => {
    const itemId = await asks(9_101, '¿A qué hora es el desayuno?');
    await page.goto(`${product.reviewUrl}/items/${itemId}`);
    await page.getByText('Labels:').locator('xpath=..').click();
    await page.getByText(/Food drink \(\w+ confidence\)/).waitFor();
    await page.locator('q', { hasText: 'desayuno' }).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('who asks for a person is marked in the queue, with the reason on the card, and the draft stays (SV-19)', async () => {
    const itemId = await asks(9_102, 'Is there wifi? And can I speak to a real person please?');
    await page.getByText('Needs a person').first().waitFor();
    await page.goto(`${product.reviewUrl}/items/${itemId}`);
    await page.getByText('This one needs a person').waitFor();
    await page.getByText(/They ask for a person/).waitFor();
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('what nothing answers is listed, and no figure is made up for it (SV-18)', async () => {
    const itemId = await asks(9_103, 'How much is a helicopter tour to Braga?');
    await page.goto(`${product.reviewUrl}/items/${itemId}`);
    await page.getByText('What is missing').waitFor();
    await page.getByText('Nothing you have written down answers this.').waitFor();
    const draft = await page.getByRole('textbox', { name: /Bubble 1 of/ }).innerText();
    expect(draft).not.toMatch(/\d/);
  });

  it('nothing of what they wrote is in a log', () => {
    expect(product.logs()).not.toMatch(/desayuno|real person|helicopter/);
  });
});
