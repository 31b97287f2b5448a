import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const CHAT = 7_401;

describe('the keyboard does everything, in the keys one chose (RV-11)', () => {
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
    telegram.say(CHAT, 'When does the kitchen close?');
    await reviewer.item(({ state }) => state === 'ready');
    await page.getByRole('list', { name: 'Open items' }).getByRole('link').first().waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const bar = () => page.getByRole('combobox', { name: 'What do you want to do?' });
  const open = async (typed: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await bar().waitFor();
    await page.keyboard.type(typed);
  };

  it('the command bar names what can be done on this page, and does it', async () => {
    await page.keyboard.press('j');
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).waitFor();
    await open('reas rej');
    expect(await page.getByRole('listbox').getByRole('option').allTextContents()).toEqual([
      expect.stringContaining('Reject with a reason'),
    ]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Reject this draft' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('opens pages, also from inside a field, and closing it decides nothing', async () => {
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).focus();
    await open('no such thing');
    await page.getByText('Nothing here is called so.').waitFor();
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(telegram.sentTo(CHAT)).toEqual([]);
    await open('safety');
    await page.keyboard.press('Escape');
    await open('documents');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/knowledge/);
    await page.goBack();
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).waitFor();
  });

  it('a key of one’s own is refused where it means something, and then does what it was chosen for', async () => {
    await page.keyboard.press('Shift+?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByRole('button', { name: 'Another key for: Reject with a reason' }).click();
    await page.keyboard.press('w');
    await sheet.getByText('W already means: Write by hand').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('x');
    await sheet.getByRole('button', { name: 'Another key for: Reject with a reason' }).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await page.keyboard.press('x');
    await page.getByRole('dialog', { name: 'Reject this draft' }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page
      .getByRole('button', { name: /Reject/ })
      .getByText('X')
      .waitFor();
  });

  it('an item is read, changed and countersigned without a mouse', async () => {
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('The kitchen closes at ten.');
    await page.keyboard.press('Control+Enter');
    await eventually(() => telegram.sentTo(CHAT).includes('The kitchen closes at ten.'));
  });
});
