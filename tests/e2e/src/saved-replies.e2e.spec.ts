import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const CHAT = 8_801;
const PHONE = '+351 210 000 000';

describe('replies kept to use again, in people’s hands', () => {
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

  it('an administrator writes one in two languages, and a place that does not exist is refused (KN-09)', async () => {
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByText('There are none yet.').waitFor();
    await page.getByRole('button', { name: 'New saved reply' }).click();
    await page.getByRole('textbox', { name: 'Shortcut' }).fill('hours');
    await page.getByRole('textbox', { name: 'Name' }).fill('When we are open');
    await page.getByRole('textbox', { name: 'English' }).fill('{{nick}}, call us at {{phone}}.');
    await page.getByRole('textbox', { name: 'Spanish' }).fill('Llámenos al {{phone}}.');
    await page.getByText('What can be filled in').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/\{\{nick\}\} is none of/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'English' }).fill('{{name}}, call us at {{phone}}.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Edit /hours' }).waitFor();
    await page.getByText('Not used yet').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('a / where one writes puts it in, in the customer’s language; what is not filled does not leave (KN-09)', async () => {
    telegram.say(CHAT, 'Good morning, when are you open on Sunday?');
    const { id, recipient } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(CHAT),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    const bubble = page.getByRole('textbox', { name: /Bubble 1 of/ });
    await bubble.fill('');
    await bubble.press('/');
    const option = page.getByRole('option', { name: /\/hours/ });
    await option.waitFor();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    await bubble.pressSequentially('ho');
    await bubble.press('Enter');
    await eventually(async () => (await bubble.inputValue()).endsWith(', call us at {{phone}}.'));
    expect(await bubble.inputValue()).not.toContain('{{name}}');
    expect(await option.count()).toBe(0);
    await page
      .getByText(/write what belongs in \{\{phone\}\}/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /Approve & send/ }).isDisabled()).toBe(true);
    const told = await bubble.inputValue();
    await bubble.fill(told.replace('{{phone}}', PHONE));
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(() => telegram.sentTo(CHAT).length > 0, { withinMs: 30_000 });
    expect(telegram.sentTo(CHAT)[0]).toContain(`call us at ${PHONE}.`);
    expect(recipient.address).toBe(String(CHAT));
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByText('Used once').waitFor();
  });
});
