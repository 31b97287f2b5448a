import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const HELP = 'No está solo. Llame al 024, a cualquier hora.';

describe('people in danger, from their message to the reply', () => {
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

  const asks = async (chat: number, text: string): Promise<string> => {
    telegram.say(chat, text);
    const item = await ada.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(chat),
    );
    return item.id;
  };
  const queue = (): Promise<string[]> =>
    page
      .locator('.queue-row a')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item') ?? ''));

  it('in three languages they stand on top as an emergency of level L3; without help texts the reviewer is told so (ET-06)', async () => {
    const calm = await asks(9_201, 'Is there wifi?');
    const dangers = [
      await asks(9_202, 'I want to kill myself'),
      await asks(9_203, 'hay un incendio en la cocina'),
      await asks(9_204, 'vou quebrar as suas pernas'),
    ];
    await eventually(async () => (await queue()).length === 4, { what: 'the queue' });
    expect(await queue()).toEqual([...dangers, calm]);
    expect(await page.getByText('Emergency · L3').count()).toBe(3);
    await page.goto(`${product.reviewUrl}/items/${dangers[0]}`);
    await page.getByText('Emergency, level L3: somebody may be in danger').waitFor();
    await page.getByText(/No help text is written down for this/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('an administrator writes down a help text; whoever answers puts it first and sends it (ET-06)', async () => {
    await page.getByRole('link', { name: 'Business' }).click();
    await page.getByLabel('Name of the business').fill('Lantern House');
    await page.getByRole('button', { name: /Add a help text/ }).click();
    const help = page.getByRole('region', { name: 'Help for people in danger', exact: true });
    await help.getByLabel('In case of').selectOption('Self-harm');
    await help.getByLabel(/^Language/).fill('es');
    await help.getByLabel(/^Country/).fill('es');
    await help.getByLabel('What is written to them').fill(HELP);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Version 1 by Ada/).waitFor();
    const itemId = await asks(9_205, 'Ya no quiero vivir, me quiero matar');
    await page.goto(`${product.reviewUrl}/items/${itemId}`);
    await page.getByRole('button', { name: 'Put this first' }).click();
    await page.getByRole('textbox', { name: 'Bubble 1 of 2' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(() => telegram.sentTo(9_205).length > 1, { withinMs: 30_000, what: 'the reply' });
    expect(telegram.sentTo(9_205)[0]).toBe(HELP);
  });

  it('nothing of what they wrote is in a log', () => {
    expect(product.logs()).not.toMatch(/kill myself|incendio|quebrar|matar|024/);
  });
});
