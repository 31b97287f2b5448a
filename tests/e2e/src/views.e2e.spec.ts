import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

describe('the right item, and the lists people come back to', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    const reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product);
    telegram.say(7_701, 'Is breakfast included?');
    telegram.say(7_702, 'Fatal, quiero poner una queja: nadie limpió la habitación.');
    for (const chat of ['7701', '7702'])
      await reviewer.item(({ state, recipient: { address } }) => state !== 'drafting' && address === chat);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const rows = () => page.getByRole('list', { name: 'Open items' }).getByRole('link');

  it('says why the open item stands where it stands, and what its points are made of (RV-01)', async () => {
    await rows().first().click();
    await page.getByText(/Before the others: the first reply to them\. Due in|Overdue/).waitFor();
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: 'Why it stands here' });
    await dialog.getByText(/of 100/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('a list is narrowed by the keyboard, and is a link (RV-13)', async () => {
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: 'Intent' }).selectOption({ label: 'Complaint' });
    await rows().nth(1).waitFor({ state: 'detached' });
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('intent')).toBe('complaint');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Intent: Complaint/ }).waitFor();
    await page.reload();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
  });

  it('it is kept under a name, with how much is in it, and found by the command bar (RV-13)', async () => {
    await page.keyboard.press('v');
    await page.getByRole('textbox', { name: 'Keep this list as' }).fill('Complaints');
    await page.keyboard.press('Enter');
    const view = page.getByRole('link', { name: /^Complaints/ });
    await view.waitFor();
    expect(await view.getByText('1').count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Intent: Complaint/ }).click();
    await rows().nth(1).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do?' }).fill('complaints');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Complaints/ }).waitFor();
    await rows().nth(1).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('intent')).toBe('complaint');
  });

  it('a view goes as it came, and an address that asks for what there is not says so (RV-13)', async () => {
    await page.keyboard.press('v');
    await page.getByRole('button', { name: 'Remove the view Complaints' }).click();
    await page.getByText('No views yet.', { exact: false }).waitFor();
    await page.goto(`${product.reviewUrl}/?channel=whatsapp`);
    await page.getByText('Nothing is like that').waitFor();
  });
});
