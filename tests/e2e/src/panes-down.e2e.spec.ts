import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const WORDS = 'Good morning, when are you open on Sunday?';

/** Where each part of the page has what it shows from, and what it says when that is away. */
const PANES: [pane: string, source: RegExp, says: string | RegExp][] = [
  ['the queue', /\/api\/v1\/items(\?.*)?$/, /could not be loaded/],
  ['the conversation', /\/conversations\/[^/?]+(\?.*)?$/, 'The conversation could not be loaded'],
  ['the draft', /\/api\/v1\/items\/[0-9a-f-]{36}$/, 'This item could not be loaded'],
  ['the memory', /\/conversations\/[^/]+\/memory$/, 'no memory available'],
  ['the promises', /\/conversations\/[^/]+\/promises$/, 'could not be read'],
  ['status and value', /\/contacts\/[^/]+\/(status|ltv)/, 'could not be read'],
  ['the legal hold', /\/contacts\/[^/]+\/legal-hold$/, 'could not be read'],
  ['the notes', /\/conversations\/[^/]+\/notes$/, 'could not be loaded'],
  [
    'the escalations',
    /\/api\/v1\/escalations(\?.*)?$/,
    'Whether somebody waits for a person could not be read.',
  ],
];

describe('a part of the page whose source is away', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let browser: Browser;
  let page: Page;
  let item: Item;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    const ada = await Reviewer.first(product);
    telegram.say({ id: 8_990, firstName: 'Grace' }, WORDS);
    item = await ada.item(({ state }) => state === 'ready');
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('link', { name: 'Business' }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  /** What each part shows when all is well. */
  const whole = (): Record<string, Locator> => ({
    'the queue': page.locator(`[data-item="${item.id}"]`),
    'the conversation': page.locator('.message-text', { hasText: WORDS }),
    'the draft': page.getByRole('textbox', { name: /Bubble 1 of/ }),
    'the memory': page.locator('details.memory'),
    'status and value': page.getByText('Status and value'),
    'the legal hold': page.locator('details.hold', { hasText: 'none' }),
    'the notes': page.locator('details.notes', { hasText: 'none yet' }),
    'the counters': page.getByRole('region', { name: 'Counters' }),
  });
  /** The reply shows only what somebody sees the conversation of. */
  const hiddenWith: Record<string, string[]> = {
    'the conversation': ['the draft', 'status and value', 'the legal hold', 'the memory'],
  };

  it.each(PANES)(
    'RV-03: %s says so itself, and every other part works',
    async (pane, source, says) => {
      await page.route(source, (route) =>
        route.fulfill({ status: 503, json: { code: 'away', status: 503 } }),
      );
      await page.goto(`${product.reviewUrl}/items/${item.id}`);
      await page.getByText(says).first().waitFor({ timeout: 45_000 });
      for (const [other, shown] of Object.entries(whole()))
        if (other !== pane && !hiddenWith[pane]?.includes(other)) await shown.first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.unroute(source);
    },
    90_000,
  );

  it('RV-03: counters that cannot be read show no figure, and no nought', async () => {
    await page.route('**/api/v1/counters*', (route) =>
      route.fulfill({ status: 503, json: { code: 'away', status: 503 } }),
    );
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    const pending = page.getByRole('region', { name: 'Counters' }).getByRole('definition').first();
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).waitFor();
    expect(await pending.innerText()).toBe('–');
    await page.unroute('**/api/v1/counters*');
  });

  it('RV-03: nobody answers a conversation they cannot see, and the reply says why it waits', async () => {
    const source = /\/conversations\/[^/?]+(\?.*)?$/;
    await page.route(source, (route) => route.fulfill({ status: 503, json: { code: 'away', status: 503 } }));
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByText('The reply waits for the conversation').waitFor({ timeout: 45_000 });
    expect(await page.getByRole('button', { name: /Approve & send/ }).count()).toBe(0);
    await page.unroute(source);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('button', { name: /Approve & send/ }).waitFor();
    expect(await page.getByText('The reply waits for the conversation').count()).toBe(0);
  });
});
