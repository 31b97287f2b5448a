import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf } from './words.js';

describe('the settings of a workspace, in an administrator’s hands', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await Product.start();
    await Reviewer.first(product);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const FIELD = 'Items nobody decides are given up after';
  const open = async (page: Page, words: (english: string) => string) => {
    await page.getByRole('link', { name: words('Admin') }).click();
    const tabs = page.getByRole('navigation', { name: words('Administration') });
    await tabs.getByRole('link', { name: words('Settings'), exact: true }).click();
  };

  it('an administrator changes a setting, sees who changed what and when, and goes back (OP-04)', async () => {
    const page = await signIn(browser, product);
    await open(page, wordsOf('en'));
    const field = page.getByLabel(FIELD);
    expect(await field.inputValue()).toBe('72');
    await field.fill('48');
    await page.getByRole('button', { name: 'Save settings' }).click();
    const first = page.getByRole('listitem', { name: 'Version 1' });
    await first.getByText(`${FIELD}: 72 → 48`).waitFor();
    await first.getByText('Ada').waitFor();
    await field.fill('24');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByRole('listitem', { name: 'Version 2' }).getByText('48 → 24').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go back to version 1' }).click();
    await page.getByRole('listitem', { name: 'Version 3' }).getByText('as version 1').waitFor();
    expect(await field.inputValue()).toBe('48');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('48');
  });

  it('the page is in Spanish where somebody reads Spanish, and fits a phone (RV-22)', async () => {
    const words = wordsOf('es');
    const phone = await signIn(browser, product, { locale: 'es-ES', viewport: { width: 390, height: 800 } });
    await phone.getByRole('textbox', { name: words('Password') }).waitFor({ state: 'detached' });
    await phone.goto(`${product.reviewUrl}/admin/settings`);
    await phone.getByLabel(words(FIELD)).waitFor();
    expect(await englishOn(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
