import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const CHAT = 8_909;

describe('decisions that teach, in people’s hands', () => {
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

  it('an administrator adds a tag in two languages, retires one and merges one, without leaving the page (RV-10)', async () => {
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByRole('link', { name: 'Tags and reasons' }).click();
    await page.getByRole('button', { name: 'Add to: Edit tags' }).click();
    const dialog = page.getByRole('dialog', { name: 'A new code' });
    await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill('tone_house');
    await dialog.getByRole('textbox', { name: 'Name in English' }).fill('House style');
    await dialog.getByRole('textbox', { name: 'Name in Spanish' }).fill('Estilo de la casa');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('TONE_HOUSE').waitFor();
    await page.getByRole('button', { name: 'Change: Livelier' }).click();
    await page.getByRole('button', { name: 'Retire it' }).click();
    await page.getByText('retired', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Merge: Calmer' }).click();
    await page.getByRole('combobox', { name: 'Stands in its place from now on' }).selectOption('TONE_HOUSE');
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText('now House style').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('what was changed is suggested from the difference; tags, quality, note and time go with the approval and are read afterwards (RV-09)', async () => {
    telegram.say(CHAT, 'Good morning, when are you open on Sunday?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(CHAT),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    const bubble = page.getByRole('textbox', { name: /Bubble 1 of/ });
    await bubble.fill(`${await bubble.inputValue()} Which day do you mean?`);
    await page.getByText('What this teaches').click();
    await page.getByRole('button', { name: 'Take off: Question added' }).waitFor();
    const add = page.getByRole('combobox', { name: 'Add a tag' });
    expect(await add.getByRole('option', { name: 'Livelier' }).count()).toBe(0);
    await add.selectOption('TONE_HOUSE');
    await page.getByRole('radio', { name: '4', exact: true }).check();
    await page.getByRole('textbox', { name: 'Note on the decision' }).fill('Ask for the day first.');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(() => telegram.sentTo(CHAT).length > 0, { withinMs: 30_000 });
    await page.goto(`${product.reviewUrl}/items/${id}`);
    const decided = page.getByRole('list', { name: 'Decisions' });
    await decided
      .getByText(/Question added · House style · \d+ % changed · 4 of 5 · read for .+ · handled in /)
      .waitFor();
    await decided.getByText('Ask for the day first.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});
