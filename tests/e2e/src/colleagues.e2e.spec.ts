import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const CHAT = 8_860;
const RITA = 'rita@example.org';

describe('colleagues who work on the same conversations', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;
  let ritas: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    await reviewer.invite(RITA);
    browser = await openBrowser();
    page = await signIn(browser, product);
    ritas = await signIn(browser, product, { email: RITA });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  it('a private note with a mention finds its reader while they look at the page, and never leaves (RV-14)', async () => {
    telegram.say(CHAT, 'Good morning, when are you open on Sunday?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(CHAT),
    );
    await ritas.getByRole('button', { name: 'For you', exact: true }).waitFor();
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByRole('button', { name: /Approve & send/ }).waitFor();
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Private note' });
    await eventually(() => note.evaluate((field) => field === document.activeElement));
    await note.pressSequentially('Is Sunday a holiday? @ri');
    await page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option', { name: RITA }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await note.press('Enter');
    await page.getByText(`Told of it: ${RITA}`).waitFor();
    await note.press('Control+Enter');
    await page.getByRole('list', { name: 'Private notes' }).getByText('Is Sunday a holiday?').waitFor();
    expect(await note.inputValue()).toBe('');

    const forRita = ritas.getByRole('button', { name: 'For you 1 to look at' });
    await forRita.waitFor();
    await ritas.keyboard.press('y');
    await ritas
      .getByText(/mentioned you about/)
      .first()
      .waitFor();
    expect(await seriousFaults(ritas)).toEqual([]);
    await ritas.getByRole('button', { name: /Open the conversation/ }).click();
    await ritas.getByRole('list', { name: 'Private notes' }).getByText('Is Sunday a holiday?').waitFor();
    await ritas.getByRole('button', { name: 'For you', exact: true }).waitFor();

    // What is begun and not saved stays where it was, and apart from the reply.
    await note.fill('Not finished');
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(() => telegram.sentTo(CHAT).length > 0, { withinMs: 30_000 });
    expect(telegram.sentTo(CHAT).join()).not.toMatch(/holiday|Not finished/);
  });

  it('a colleague is asked; the item says so until their note answers, and whoever asked is told (RV-14)', async () => {
    telegram.say(CHAT + 1, 'Good morning, when are you open on Monday?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(CHAT + 1),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByRole('button', { name: /Approve & send/ }).waitFor();
    await page.keyboard.press('q');
    await page.getByRole('radio', { name: RITA }).check();
    await page.getByRole('textbox', { name: 'What do you want to know?' }).fill('Is Monday a holiday?');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Ask' }).click();
    await page.getByText(`Ada asked ${RITA}`).waitFor();

    await ritas.keyboard.press('y');
    await ritas.getByRole('button', { name: /Open the conversation\s*: Ada asks what you think/ }).click();
    await ritas.getByText('Ada asks what you think', { exact: true }).waitFor();
    await ritas.keyboard.press('n');
    await ritas.getByRole('textbox', { name: 'Private note' }).fill('No, a working day');
    await ritas.getByRole('button', { name: 'Save note' }).click();
    await page.getByText('No, a working day').first().waitFor();
    await page.getByText(`Ada asked ${RITA}`).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'For you 1 to look at' }).waitFor();
  });

  it('an item put aside leaves the queue, and is there again as soon as the customer writes (RV-15)', async () => {
    telegram.say(CHAT + 2, 'Good morning, when are you open on Tuesday?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(CHAT + 2),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByRole('button', { name: /Approve & send/ }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('radio', { name: /In three hours/ }).check();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
    const row = page.locator(`[data-item="${id}"]`);
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Snoozed', exact: true }).click();
    await row.getByText(/^Until /).waitFor();
    await row.click();
    await page.getByText(/Snoozed until/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    telegram.say(CHAT + 2, 'Hello?');
    await page.getByText(/Snoozed until/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Open/ }).click();
    await row.waitFor();
  });

  it('a lead gives a conversation to somebody, who is told; they give it back with a key (RV-14)', async () => {
    telegram.say(CHAT + 3, 'Good morning, when are you open on Wednesday?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(CHAT + 3),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByLabel('Assigned to').selectOption({ label: RITA });
    await page.locator(`[data-item="${id}"]`).getByText(`Of ${RITA}`).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await ritas.keyboard.press('y');
    await ritas
      .getByRole('button', { name: /Open the conversation\s*: Ada gave you the conversation/ })
      .click();
    await ritas.locator(`[data-item="${id}"]`).getByText('Yours').waitFor();
    await ritas.keyboard.press('t');
    await page.locator(`[data-item="${id}"]`).getByText(`Of ${RITA}`).waitFor({ state: 'detached' });
  });
});
