import { codeOf, EMAIL, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const BOB = 'bob@example.org';

describe('a second factor, from the settings to the sign-in', () => {
  let product: Product;
  let browser: Browser;
  let ada: Page;
  let key: string;
  let codes: string[];
  const refusedByPolicy: string[] = [];

  beforeAll(async () => {
    product = await Product.start();
    await Reviewer.first(product);
    browser = await openBrowser();
    ada = await signIn(browser, product);
    ada.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const now = (): string => codeOf(`otpauth://totp/x?secret=${key}`);
  const openFactor = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name: `Settings of ${name}` }).click();
    await page.getByRole('button', { name: 'Second factor' }).click();
  };
  /** Password, key, first code, codes to keep: whoever is on the first step walks to the end. */
  const setUp = async (page: Page): Promise<void> => {
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await page.getByText('You cannot scan it?').click();
    key = (await page.locator('.second-factor-secret code').innerText()).replaceAll(' ', '');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill(now());
    await page.getByRole('button', { name: 'Switch it on' }).click();
    const list = page.getByRole('list', { name: 'Back-up codes' });
    await list.waitFor();
    codes = await list.getByRole('listitem').allInnerTexts();
    await page.getByRole('button', { name: 'I have kept them' }).click();
  };

  it('SE-01: somebody switches it on: a code drawn in the page, a first code of the app, ten codes to keep', async () => {
    await openFactor(ada, 'Ada');
    await ada.getByLabel('Your password').fill('not the password at all');
    await ada.getByRole('button', { name: 'Go on' }).click();
    await ada.getByText('The password is not right').waitFor();
    await setUp(ada);
    expect(new Set(codes).size).toBe(10);
    expect(await ada.locator('img[src^="data:"], img[src^="http"]').count()).toBe(0);
    expect(refusedByPolicy).toEqual([]);
    // The session goes on, and the dialog says how it is now.
    await openFactor(ada, 'Ada');
    await ada.getByText('It is on: signing in asks for a code').waitFor();
    await ada.getByRole('button', { name: 'Close dialog' }).click();
  });

  it('SE-01: the password is then half of a sign-in; a wrong code is refused in words, a right one lets in', async () => {
    const page = await signIn(browser, product);
    await page.getByRole('heading', { name: 'One more thing' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill(String((Number(now()) + 1) % 1_000_000).padStart(6, '0')); // prettier-ignore
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('The code is not right').waitFor();
    await page.getByLabel('Code', { exact: true }).fill(now());
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('link', { name: 'Queue' }).waitFor();
    await page.context().close();
  });

  it('SE-01: without the phone a back-up code lets in, once', async () => {
    const enter = async (): Promise<Page> => {
      const page = await signIn(browser, product);
      await page.getByRole('button', { name: 'Use a back-up code' }).click();
      await page.getByLabel('Back-up code').fill(codes[0]!);
      await page.getByRole('button', { name: 'Go on' }).click();
      return page;
    };
    const first = await enter();
    await first.getByRole('link', { name: 'Queue' }).waitFor();
    const second = await enter();
    await second.getByText('This is no code that is left').waitFor();
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  it('SE-01: an administrator sees who has one, and takes it from whoever lost theirs; the trail says so', async () => {
    await ada.getByRole('link', { name: 'Admin' }).click();
    const people = ada.getByRole('list', { name: 'People' });
    await people.getByText('Second factor').waitFor();
    await ada.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(BOB);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Link').inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();

    const bob = await (await browser.newContext()).newPage();
    await bob.goto(link);
    await bob.getByLabel('Your name').fill('Bob');
    await bob.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await bob.getByRole('button', { name: 'Join' }).click();
    await openFactor(bob, 'Bob');
    await setUp(bob);

    await ada.reload();
    await ada.getByRole('button', { name: 'Change Bob' }).click();
    await dialog.getByRole('button', { name: 'Reset the second factor' }).click();
    await dialog.waitFor({ state: 'detached' });
    await bob.getByRole('heading', { name: 'Sign in' }).waitFor();
    const again = await signIn(browser, product, { email: BOB });
    await again.getByRole('link', { name: 'Queue' }).waitFor();
    await ada.getByRole('link', { name: 'Audit trail' }).click();
    await ada.getByText('Ada took somebody’s second factor away').waitFor();
    await Promise.all([bob, again].map((page) => page.context().close()));
  });

  it('SE-01: it is switched off with the password', async () => {
    await openFactor(ada, 'Ada');
    await ada.getByRole('button', { name: 'Switch it off…' }).click();
    await ada.getByLabel('Your password').fill(PASSWORD);
    await ada.getByRole('button', { name: 'Switch it off', exact: true }).click();
    await ada.getByRole('dialog').waitFor({ state: 'detached' });
    const page = await signIn(browser, product, { email: EMAIL });
    await page.getByRole('link', { name: 'Queue' }).waitFor();
    await page.context().close();
  });
});

describe('a workspace that asks for a second factor', () => {
  it('SE-01: leads whoever has none to set one up before anything else', async () => {
    const product = await Product.start({ REQUIRE_SECOND_FACTOR: 'true' });
    const browser = await openBrowser();
    try {
      const page = await (await browser.newContext()).newPage();
      await page.goto(product.setupUrl);
      await page.getByLabel('Your name').fill('Ada');
      await page.getByLabel('E-mail').fill(EMAIL);
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByLabel('Your password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText('You cannot scan it?').click();
      const key = (await page.locator('.second-factor-secret code').innerText()).replaceAll(' ', '');
      await page.getByLabel('Code', { exact: true }).fill(codeOf(`otpauth://totp/x?secret=${key}`));
      await page.getByRole('button', { name: 'Switch it on' }).click();
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
    } finally {
      await browser.close();
      await product.stop();
    }
  }, 180_000);
});
