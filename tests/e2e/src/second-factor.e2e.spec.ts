import { codeOf, EMAIL, PASSWORD, Product } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';
import { Dictionary } from './dictionary.js';
import { inLanguage } from './in-language.js';
import { byName, device, signInUnasked } from './passkey-device.js';
import { englishOn } from './words.js';

describe('a workspace that asks for a second factor', () => {
  const dictionary = new Dictionary();
  let product: Product;
  let browser: Browser;
  let ada: Page;

  beforeAll(async () => {
    product = await Product.start({ REQUIRE_SECOND_FACTOR: 'true' });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const open = async (url: string, locale: 'en-GB' | 'es-ES'): Promise<Page> => {
    const page = await (await browser.newContext({ locale })).newPage();
    await page.goto(url);
    return inLanguage(page, locale === 'es-ES' ? 'es' : 'en', dictionary);
  };
  /** From the page that asks for one to the queue. */
  const setUp = async (page: Page, faults: (page: Page) => Promise<string[]>): Promise<void> => {
    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'Queue' }).count()).toBe(0);
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('You cannot scan it?').click();
    const key = (await page.locator('.second-factor-secret code').innerText()).replaceAll(' ', '');
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill(codeOf(`otpauth://totp/x?secret=${key}`));
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('link', { name: 'Queue' }).waitFor();
  };

  it('SE-01: leads whoever has none to set one up before anything else', async () => {
    ada = await open(product.setupUrl, 'en-GB');
    await ada.getByLabel('Your name').fill('Ada');
    await ada.getByLabel('E-mail').fill(EMAIL);
    await ada.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await ada.getByRole('button', { name: 'Create the account' }).click();
    await setUp(ada, seriousFaults);
  });

  /** @returns the link that invites somebody */
  const invited = async (email: string): Promise<string> => {
    await ada.getByRole('link', { name: 'Admin' }).click();
    await ada.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(email);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Link').inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();
    return link;
  };
  const join = async (page: Page, name: string): Promise<void> => {
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
  };

  it('SE-01: leads there whoever is invited, too, in the language they read', async () => {
    const bob = await open(await invited('bob@example.org'), 'es-ES');
    await join(bob, 'Bob');
    await setUp(bob, englishOn);
  });

  describe.each([
    ['en-GB', seriousFaults],
    ['es-ES', englishOn],
  ] as const)('with a passkey, read in %s', (locale, faults) => {
    it('SE-01: one is enough, the password alone is refused then, and so is a device that did not ask who holds it', async () => {
      const [name, email] = [`Eve ${locale}`, `eve-${locale}@example.org`];
      const page = await open(byName(await invited(email)), locale);
      const phone = await device(page);
      const signOut = async (): Promise<void> => {
        await page.getByRole('button', { name: `Settings of ${name}` }).click();
        await page.getByRole('button', { name: 'Sign out' }).click();
      };
      await join(page, name);
      await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
      await page.getByRole('button', { name: 'Use a passkey instead' }).click();
      expect(await faults(page)).toEqual([]);
      await page.getByLabel('What to call it').fill('Phone');
      await page.getByLabel('Your password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Add the passkey' }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
      await signOut();
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('You have a passkey: sign in with it.').waitFor();
      await page.getByRole('button', { name: 'Use a passkey' }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
      await signOut();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await phone.stopAsking();
      expect(await signInUnasked(page)).toEqual({ status: 403, code: 'holder_not_verified' });
    });
  });
});
