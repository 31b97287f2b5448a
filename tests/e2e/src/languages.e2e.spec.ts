import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf, type Language } from './words.js';

const PAGES = [
  '/',
  '/?show=decided',
  '/escalations',
  '/knowledge',
  '/facts',
  '/replies',
  '/practice',
  '/rules',
  '/numbers',
  '/operations/unknown',
  '/operations/dead-letters',
  '/operations/sending',
  '/admin/people',
  '/admin/workspaces',
  '/admin/audit',
  '/admin/keys',
  '/admin/taxonomy',
];

describe('the workspace is read in English or in Spanish (RV-22)', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const ready = (chat: number): Promise<{ id: string }> =>
    reviewer.item(({ state, recipient }) => state === 'ready' && recipient.address === String(chat));

  describe.each<[Language, string, number]>([
    ['en', 'en-GB', 7_301],
    ['es', 'es-MX', 7_302],
  ])('in %s, as a browser from %s asks for', (language, locale, chat) => {
    const say = wordsOf(language);
    let page: Page;
    beforeAll(async () => {
      page = await signIn(browser, product, { locale });
    });

    it('a reply is read, changed, countersigned and sent', async () => {
      telegram.say(chat, 'At what time is breakfast?');
      const { id } = await ready(chat);
      await page.goto(`${product.reviewUrl}/items/${id}`);
      const bubble = page.getByRole('textbox', {
        name: say('Bubble {{position}} of {{count}}', { position: '1', count: '1' }),
      });
      await bubble.fill(`Breakfast is from seven to ten (${language}).`);
      await page.getByRole('button', { name: say('Approve & send') }).click();
      await eventually(() => telegram.sentTo(chat).some((text) => text.includes(`(${language})`)));
      await page.goto(`${product.reviewUrl}/?show=decided`);
      await page.getByRole('list', { name: say('Decided items') }).waitFor();
    });

    it('a draft is rejected with its reason, and the item closed', async () => {
      telegram.say(chat, 'And what about dinner?');
      const { id } = await ready(chat);
      await page.goto(`${product.reviewUrl}/items/${id}`);
      await page.getByRole('button', { name: say('Reject'), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: say('Reject this draft') });
      await dialog.getByText(say('What is wrong with it?')).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say('Close'), exact: true }).click();
      await page.getByRole('dialog', { name: say('Close without a reply') }).waitFor();
    });
  });

  it('in Spanish nothing of ours is left in English, on any page or in any dialog of the desk', async () => {
    const say = wordsOf('es');
    const page = await signIn(browser, product, { locale: 'es-ES' });
    await page.getByRole('navigation', { name: say('Pages') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    const left: [string, string[]][] = [];
    for (const path of PAGES) {
      await page.goto(product.reviewUrl + path);
      await page.getByRole('navigation', { name: say('Pages') }).waitFor();
      left.push([path, await englishOn(page)]);
    }
    expect(left.filter(([, english]) => english.length > 0)).toEqual([]);
    telegram.say(7_303, 'Is the pool open in winter?');
    const { id } = await ready(7_303);
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByRole('button', { name: say('Approve & send') }).waitFor();
    expect(await englishOn(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: say('Keyboard shortcuts') }).waitFor();
    expect(await englishOn(page)).toEqual([]);
  });

  it('another language is chosen in the settings, at once, and is still there after a reload', async () => {
    const page = await signIn(browser, product);
    await page.getByRole('button', { name: /^Settings of/ }).click();
    await page.getByText('Español', { exact: true }).click();
    await page.getByRole('navigation', { name: wordsOf('es')('Pages') }).waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: wordsOf('es')('Pages') }).waitFor();
  });
});
