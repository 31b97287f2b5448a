import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const [ADA, CHILD] = [8_911, 8_912];
const ASKS = 'Would you like to see our rooms on Saturday?';
const LINK = 'https://house.example/tour';

describe('calls to action, in people’s hands', () => {
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

  const openItemOf = async (chat: number): Promise<void> => {
    const { id } = await reviewer.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(chat),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
  };
  const putIn = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Call to action' }).click();
    await page.getByRole('button', { name: /Room tour/ }).click();
    await page.getByText('Call to action: Soft').waitFor();
  };

  it('an administrator keeps one with its link, and a reviewer puts it into a reply, marked as one (FU-03)', async () => {
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByRole('button', { name: 'New call to action' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Room tour');
    await page.getByRole('textbox', { name: 'English', exact: true }).fill(ASKS);
    await page.getByRole('textbox', { name: 'Link, English' }).fill(LINK);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Edit Room tour' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    telegram.say(ADA, 'Good morning, when are you open on Sunday?');
    await openItemOf(ADA);
    await putIn();
    expect(await page.getByRole('button', { name: 'Call to action' }).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(() => telegram.sentTo(ADA).some((text) => text.includes(LINK)), { withinMs: 30_000 });
  });

  it('what they answer is proposed by their words, and one click each says so and moves them on (FU-04, FU-05)', async () => {
    telegram.say(ADA, 'Sounds great, how do I book?');
    await openItemOf(ADA);
    await page.getByText('Status and value').click();
    await page.getByText('They wrote “Sounds great”.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'That is: Interested' }).click();
    await page.getByText('Suggested: they are interested.').waitFor();
    await page.getByRole('button', { name: 'Move to Qualified lead' }).click();
    await page.getByText('1 change', { exact: true }).waitFor();
    // One key says otherwise: the second of the list.
    await page.getByRole('radio', { name: 'Interested' }).press('2');
    await page.getByText('2 changes', { exact: true }).waitFor();
    await page.locator('.standing strong', { hasText: 'Customer' }).waitFor();
  });

  it('a child is not asked for anything, and the reviewer is told why (ET-05)', async () => {
    telegram.say(CHILD, 'Hello, I am 15 years old. When are you open on Sunday?');
    await openItemOf(CHILD);
    await putIn();
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await page
      .getByText(/they may not be asked for anything now/)
      .first()
      .waitFor();
    const open = page.getByRole('button', { name: 'Open it' });
    if ((await open.count()) > 0) await open.first().click();
    await page
      .getByText(/they said that they are no adult/)
      .first()
      .waitFor();
    expect(telegram.sentTo(CHILD)).toEqual([]);
  });
});
