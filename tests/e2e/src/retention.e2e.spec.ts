import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf } from './words.js';

/** How old a conversation is made. */
const AGED = 40;

describe.each(['en', 'es'] as const)('how long things are kept, read in %s', (language) => {
  const words = wordsOf(language);
  const chat = 7_401;
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
      ...{ locale: language === 'es' ? 'es-ES' : 'en-GB', viewport: { width: 390, height: 800 } },
    });
    await page.getByRole('textbox', { name: words('Password') }).waitFor({ state: 'detached' });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const open = () => page.goto(`${product.reviewUrl}/admin/retention`);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

  /** A conversation that was closed long ago. */
  async function longAgo(): Promise<string> {
    telegram.say(chat, 'Do you have a pool?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(chat),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByRole('button', { name: words('Close'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words('Close without a reply') });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: words('Close without a reply') }).click();
    await eventually(async () => (await reviewer.openItems()).every((item) => item.id !== id), {
      withinMs: 20_000,
    });
    await product.query(
      'countersign',
      `UPDATE review.message SET received_at = received_at - interval '${AGED} days'`,
    );
    return id;
  }

  it('an administrator shortens the days, reads what would go, and types that they want it (PR-03)', async () => {
    await longAgo();
    await open();
    const field = page.getByLabel(words('Days conversations are kept'));
    expect(await field.inputValue()).toBe('365');
    await field.fill('30');
    await page.getByRole('button', { name: words('Save days') }).click();
    const dialog = page.getByRole('dialog', { name: words('These words would be removed') });
    await dialog.getByText(`1 ${words('messages of customers')}`).waitFor();
    const confirm = dialog.getByRole('button', { name: words('Save and remove') });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('textbox').fill(words('remove'));
    await confirm.click();
    await page.getByRole('listitem', { name: words('Version {{version}}', { version: '1' }) }).getByText('365 → 30').waitFor(); // prettier-ignore
    expect(await seriousFaults(page)).toEqual([]);
    expect(language === 'es' ? await englishOn(page) : []).toEqual([]);
    expect(await fits()).toBe(true);
  });

  it('a contact is put on hold beside the conversation, with a reason, and let go on the page (PR-03)', async () => {
    telegram.say(chat + 1, 'Where is my refund?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(chat + 1),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByText(words('Legal hold'), { exact: true }).first().click();
    await page.getByLabel(words('Why everything of this contact is to be kept')).fill('A letter of 3 May');
    await page.getByRole('button', { name: words('Put on hold') }).click();
    await page.getByText('A letter of 3 May').waitFor();
    await open();
    const held = page.getByRole('region', { name: words('Contacts on hold') });
    await held.getByText('A letter of 3 May').waitFor();
    expect(await fits()).toBe(true);
    await held.getByRole('button', { name: words('Lift the hold') }).click();
    await held.getByText(words('Nobody is on hold.')).waitFor();
  });
});
