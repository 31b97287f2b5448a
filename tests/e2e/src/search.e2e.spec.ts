import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { openBrowser, seriousFaults, signIn } from './browser.js';

describe('search', () => {
  let product: Product;
  let telegram: TelegramSimulator;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    const ada = await Reviewer.first(product);
    telegram.say(7101, '¿Tienen habitación con bañera?');
    telegram.say(7102, 'Is the sauna open on Sunday?');
    const sauna = await ada.item(({ preview, draft }) => preview.includes('sauna') && draft !== null);
    await ada.approve(sauna, ['The spa is open from nine to six.']);
    await ada.item(({ preview }) => preview.includes('bañera'));
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('list', { name: 'Open items' }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  it('RV-13: a key away: what they wrote and what we wrote is found, shown where it stands and opened', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('banera');
    const found = page.getByRole('list', { name: 'Found' });
    await found.getByText('bañera').waitFor();
    expect(await found.getByRole('listitem').count()).toBe(1);
    await page.getByRole('searchbox').fill('SPA nine');
    await found.getByText('we wrote').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await found.getByRole('link').click();
    await page.getByText('Is the sauna open on Sunday?').waitFor();
    await page.getByLabel('State').selectOption({ label: 'Open' });
    await page.getByText('Nothing has all of these words').waitFor();
    await page.getByRole('searchbox').press('Escape');
    await page.getByRole('list', { name: 'Open items' }).waitFor();
  });
});
