import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { englishOn, wordsOf } from './words.js';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const CHATS = [81, 82, 83, 84];
const CHANGED = 83;

describe.each(['en', 'es'] as const)('what is boring, approved together, read in %s', (language) => {
  const words = wordsOf(language);
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
    page = await signIn(browser, product, {
      locale: language === 'es' ? 'es-ES' : 'en-GB',
      colorScheme: language === 'es' ? 'dark' : 'light',
    });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const ready = (chat: number): Promise<Item> =>
    reviewer.item(({ state, recipient }) => state === 'ready' && recipient.address === String(chat));
  const picture = async (name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${language}.png` });
  };

  it('every final text is shown with its recipient; one that changed meanwhile drops out by name, the others go (RV-25)', async () => {
    for (const chat of CHATS) telegram.say(chat, 'What time is breakfast?');
    const items = await Promise.all(CHATS.map(ready));
    await page.goto(`${product.reviewUrl}/items/${items[0]!.id}`);
    await page.getByText(words('{{count}} more wait for almost the same answer', { count: '3' })).waitFor();
    await page.getByRole('button', { name: words('Approve together…') }).click();
    const dialog = page.getByRole('dialog', { name: words('Approve together') });
    const list = dialog.getByRole('list', { name: words('What would be sent') });
    for (const { draft, recipient } of items) {
      const card = list.getByRole('listitem').filter({ hasText: `Person ${recipient.address}` });
      expect(await card.innerText()).toContain(draft!.bubbles[0]!.text.slice(0, 40));
    }
    expect(await seriousFaults(page)).toEqual([]);
    if (language === 'es') expect(await englishOn(page)).toEqual([]);
    await picture('batch');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture('batch-phone');
    await page.setViewportSize({ width: 1440, height: 900 });
    telegram.say(CHANGED, 'And for children?');
    await reviewer.item(
      ({ recipient, messageCount }) => recipient.address === String(CHANGED) && messageCount === 2,
    );
    await dialog.getByRole('button', { name: words('Approve and send {{count}}', { count: '4' }) }).click();
    const told = page.getByRole('dialog', { name: words('Not all of them were sent') });
    await told
      .getByRole('listitem')
      .filter({ hasText: `Person ${CHANGED}` })
      .waitFor();
    expect(await told.getByRole('listitem').count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    await picture('batch-dropped');
    await told.getByRole('button', { name: words('Understood') }).click();
    await eventually(() => CHATS.every((chat) => telegram.sentTo(chat).length > 0 === (chat !== CHANGED)), {
      withinMs: 40_000,
    });
    expect(CHATS.map((chat) => telegram.sentTo(chat).length)).toEqual([1, 1, 0, 1]);
  });
});
