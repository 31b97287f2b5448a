import { AxeBuilder } from '@axe-core/playwright';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('replies of which nobody knows whether they arrived (RV-18, DS-04, DS-10)', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;
  let chats = 5_200;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(product.reviewUrl);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Operations' }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const cards = () => page.getByRole('listitem', { name: /^Reply to/ });
  const badge = (count: number) => page.getByRole('link', { name: `Operations ${count}` });

  /** A customer whose reply was lost on the way back; it did reach them unless said otherwise. */
  async function lostReply(text: string, accepted = true): Promise<number> {
    const chat = ++chats;
    telegram.say(chat, 'What time is breakfast?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === String(chat) && state === 'ready',
    );
    telegram.faults.next({ kind: 'reset', accepted }, { method: 'sendMessage', chat });
    const before = await cards().count();
    await reviewer.approve(item, [text, 'See you!']);
    await page.goto(`${product.reviewUrl}/operations/unknown`);
    await cards().nth(before).waitFor();
    return chat;
  }

  it('wait in a list of their own, counted in the header, with what is known of each', async () => {
    const first = await lostReply('From seven to ten.');
    await lostReply('Until ten.', false);
    await lostReply('At seven.');
    await badge(3).waitFor();
    const oldest = cards().first();
    await oldest.getByText('The connection broke after the message was handed over').waitFor();
    await oldest.getByText('Nobody knows').waitFor();
    await oldest.getByText('Held back, not sent').waitFor();
    expect(telegram.sentTo(first)).toEqual(['From seven to ten.']);
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 780 });
    const beyond = await page.evaluate(() => {
      const widest = [...document.querySelectorAll('.app *')].map((one) => one.getBoundingClientRect().right);
      return Math.max(...widest) - window.innerWidth;
    });
    expect(beyond).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('are settled from the keyboard: it arrived', async () => {
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('One message was held back after it and stays unsent.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await badge(2).waitFor();
    expect(await cards().count()).toBe(2);
  });

  it('are sent again knowingly, once, and only what did not certainly arrive', async () => {
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByText('They may read it twice').waitFor();
    await page.keyboard.press('Enter');
    await badge(1).waitFor();
    await eventually(() => telegram.sentTo(chats - 1).length === 2);
    expect(telegram.sentTo(chats - 1)).toEqual(['Until ten.', 'See you!']);
  });

  it('are given up, and what was asked is in the queue again', async () => {
    const isBack = async () => (await reviewer.openItems()).some(({ notice }) => notice?.kind === 'dropped');
    expect(await isBack()).toBe(false);
    await page.keyboard.press('g');
    await page.getByRole('dialog').getByText('comes back to the queue').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nothing is unknown' }).waitFor();
    await eventually(isBack);
    await page.getByRole('link', { name: 'Queue' }).click();
    await page.getByText('The last reply was given up').waitFor();
  });

  it('are reached from the conversation', async () => {
    await lostReply('By bus.');
    await page.getByRole('link', { name: 'Open the conversation' }).click();
    await page.getByText('May or may not have arrived').first().waitFor();
    await page.getByRole('link', { name: 'Settle it' }).click();
    await page.waitForURL(/\/operations\/unknown#/);
    await page.locator('.unknown-card:focus').waitFor();
  });

  it('somebody who settles one at the same moment wins, and whoever comes second is told who it was', async () => {
    const [{ replyId }] = await reviewer.call<[{ replyId: string }]>('GET', '/unknown-sends');
    await page.route('**/api/v1/unknown-sends', (route) => route.abort()); // the list on screen stays as it was
    await page.keyboard.press('g');
    await reviewer.call('POST', `/unknown-sends/${replyId}/resolve`, { verdict: 'arrived' });
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Ada said that it arrived.').waitFor();
    await page.unroute('**/api/v1/unknown-sends');
    await page.keyboard.press('Escape');
  });

  it('sending is stopped and resumed; everyone sees it, and what is approved waits', async () => {
    const chat = ++chats;
    await page.goto(`${product.reviewUrl}/operations/sending`);
    await page.getByRole('button', { name: 'Stop sending…' }).click();
    await page.getByRole('textbox', { name: 'Why?' }).fill('The price list is wrong.');
    await page.getByRole('button', { name: 'Stop sending', exact: true }).click();
    const banner = page.getByRole('status', { name: 'Sending' });
    await banner.getByText('The price list is wrong.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    telegram.say(chat, 'How much is it?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === String(chat) && state === 'ready',
    );
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).fill('Ten euro.');
    const others = page.getByRole('button', { name: /^Delete Bubble 2/i });
    while ((await others.count()) > 0) await others.first().click();
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await page.getByText('Approved, waits: sending is stopped').waitFor();
    await page.goto(`${product.reviewUrl}/items/${item.id}?show=decided`);
    await page.getByText('Waits: sending is stopped', { exact: true }).waitFor();
    expect(telegram.sentTo(chat)).toEqual([]);

    await banner.getByRole('link', { name: 'See' }).click();
    await page.getByRole('button', { name: 'Resume sending…' }).click();
    await page.getByRole('textbox', { name: 'Why can it be sent again?' }).fill('Corrected.');
    await page.getByRole('button', { name: 'Resume sending', exact: true }).click();
    await banner.getByText('The price list is wrong.').waitFor({ state: 'detached' });
    await eventually(() => telegram.sentTo(chat).length === 1);
  });
});
