import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const [ADA, BOB] = [8_901, 8_902];

describe('where contacts stand and what they are worth, in people’s hands', () => {
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

  const itemOf = async (chat: number): Promise<string> =>
    (await reviewer.item(({ state, recipient }) => state === 'ready' && recipient.address === String(chat)))
      .id;
  const standing = () => page.locator('.standing');

  it('a reviewer moves somebody on and records an amount beside the conversation, and sees how it came to be (FU-01, FU-02)', async () => {
    telegram.say(ADA, 'Good morning, do you have a room for Sunday?');
    telegram.say(BOB, 'Good morning, where are you?');
    await page.goto(`${product.reviewUrl}/items/${await itemOf(ADA)}`);
    await page.getByText('Status and value').click();
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('radio', { name: 'Qualified lead' }).check();
    expect(await standing().getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Why', exact: true }).fill('Asks for a room on a day.');
    expect(await seriousFaults(page)).toEqual([]);
    await standing().getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('1 change', { exact: true }).click();
    await page.getByText('Prospect → Qualified lead').waitFor();
    await page.getByText('Asks for a room on a day.').waitFor();

    await page.getByRole('button', { name: 'Record an amount' }).click();
    await page.getByRole('textbox', { name: 'Amount in EUR' }).fill('120,50');
    await page.getByLabel('It comes from').selectOption('booking');
    await page.getByRole('textbox', { name: /^Number of the order/ }).fill('B-77');
    await page.getByRole('textbox', { name: 'Why', exact: true }).fill('Paid by card.');
    await standing().getByRole('button', { name: 'Save', exact: true }).click();
    await standing().getByText('1 amount', { exact: true }).waitFor();
    await standing().getByText('€120.50', { exact: true }).first().waitFor();
    // A paid booking makes a customer (FU-05), and the card says that a rule did it.
    await page.getByText('Qualified lead → Customer').waitFor();
    await page.getByText('By a rule').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('what was begun on one card never reaches another that is selected meanwhile (FU-07)', async () => {
    const [ada, bob] = [await itemOf(ADA), await itemOf(BOB)];
    await page.goto(`${product.reviewUrl}/items/${ada}`);
    await page.getByText('Status and value').click();
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('radio', { name: 'Left us' }).check();
    await page.getByRole('textbox', { name: 'Why', exact: true }).fill('Moved away.');
    // The answer is held back until the other card is open.
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/contacts/*/status', async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.continue();
    });
    await standing().getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator(`a[data-item="${bob}"]`).click();
    await page.getByText('Good morning, where are you?').nth(1).waitFor();
    await page.getByText('Status and value').click();
    letGo();
    await page.locator(`a[data-item="${ada}"]`).click();
    await page.getByText('Status and value').click();
    await standing().locator('strong', { hasText: 'Left us' }).waitFor();
    await page.locator(`a[data-item="${bob}"]`).click();
    await page.getByText('Status and value').click();
    await page.getByRole('button', { name: 'Change status' }).waitFor();
    expect(await standing().innerText()).toMatch(/Prospect/);
    expect(await page.getByRole('textbox', { name: 'Why', exact: true }).count()).toBe(0);
    await page.unroute('**/contacts/*/status');
  });

  it('of two who decide on the same version the second is told, and keeps what was typed (FU-07)', async () => {
    await page.goto(`${product.reviewUrl}/items/${await itemOf(BOB)}`);
    await page.getByText('Status and value').click();
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('radio', { name: 'Customer' }).check();
    await page.getByRole('textbox', { name: 'Why', exact: true }).fill('Bought something.');
    const second = await signIn(browser, product);
    await second.getByRole('link', { name: 'Queue' }).waitFor();
    await second.goto(page.url());
    await second.getByText('Status and value').click();
    await second.getByRole('button', { name: 'Change status' }).click();
    await second.getByRole('radio', { name: 'Qualified lead' }).check();
    await second.getByRole('textbox', { name: 'Why', exact: true }).fill('Wants an offer.');
    await second.locator('.standing').getByRole('button', { name: 'Save', exact: true }).click();
    await second.getByText('1 change', { exact: true }).waitFor();
    await standing().getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/somebody else changed their status meanwhile/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Why', exact: true }).inputValue()).toBe(
      'Bought something.',
    );
    await standing().getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('2 changes', { exact: true }).waitFor();
  });
});
