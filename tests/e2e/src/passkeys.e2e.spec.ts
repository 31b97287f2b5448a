import { EMAIL, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { wordsOf } from './words.js';

/** The same workspace at an address that has a name: passkeys are bound to one. */
const byName = (product: Product) => ({ reviewUrl: product.reviewUrl.replace('127.0.0.1', 'localhost') });

/** A device with a key store that asks who holds it, as Chromium plays one. */
async function device(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** From now on it does not ask. */
    stopAsking: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  };
}

/** A page of somebody's own that leaves out what ours insists on. @returns what the server makes of it */
function signInUnasked(page: Page): Promise<{ status: number; code?: string }> {
  return page.evaluate(async () => {
    const base = '/api/v1/auth/passkey';
    const options = (await (await fetch(`${base}/generate-authenticate-options`)).json()) as object;
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
      ...(options as PublicKeyCredentialRequestOptionsJSON),
      userVerification: 'discouraged',
    });
    const key = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    const answer = await fetch(`${base}/verify-authentication`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response: key.toJSON() as unknown }),
    });
    const { code } = (await answer.json()) as { code?: string };
    return { status: answer.status, ...(code && { code }) };
  });
}

describe('passkeys', () => {
  let product: Product;
  let browser: Browser;
  let ada: Page;

  beforeAll(async () => {
    product = await Product.start();
    await Reviewer.first(product);
    browser = await openBrowser();
    ada = await signIn(browser, byName(product));
    await device(ada);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const open = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Settings of Ada' }).click();
    await page.getByRole('button', { name: 'Passkeys' }).click();
  };
  const add = async (page: Page, name: string, password = PASSWORD): Promise<void> => {
    await page.getByLabel('What to call it').fill(name);
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Add the passkey' }).click();
  };
  const signOut = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Settings of Ada' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
  };

  it('SE-01: somebody adds one in the settings with their password, and gives it another name', async () => {
    await open(ada);
    await ada.getByText('You have none.').waitFor();
    expect(await seriousFaults(ada)).toEqual([]);
    await ada.getByRole('button', { name: 'Add a passkey' }).click();
    await add(ada, 'Laptop', 'not the password at all');
    await ada.getByText('The password is not right').waitFor();
    await add(ada, 'Laptop');
    const list = ada.getByRole('list', { name: 'Passkeys' });
    await list.getByText('Laptop').waitFor();
    await ada.getByRole('button', { name: 'Name Laptop' }).click();
    await ada.getByLabel('What to call it').fill('Work laptop');
    await ada.getByRole('button', { name: 'Save the name' }).click();
    await list.getByText('Work laptop').waitFor();
    expect(await seriousFaults(ada)).toEqual([]);
  });

  it('SE-01: a device has one key for somebody', async () => {
    await ada.getByRole('button', { name: 'Add a passkey' }).click();
    await add(ada, 'Again');
    await ada.getByText('This device has a passkey for you already').waitFor();
    await ada.getByRole('button', { name: 'Close dialog' }).click();
  });

  it('SE-01: it lets them in by itself, in English and in Spanish', async () => {
    await signOut(ada);
    await ada.getByRole('button', { name: 'Use a passkey' }).click();
    await ada.getByRole('link', { name: 'Queue' }).waitFor();
    const es = wordsOf('es');
    await ada.getByRole('button', { name: 'Settings of Ada' }).click();
    await ada.getByText('Español', { exact: true }).click();
    await ada.getByRole('link', { name: es('Queue') }).waitFor();
    await ada.keyboard.press('Escape');
    await ada.getByRole('button', { name: es('Settings of {{name}}', { name: 'Ada' }) }).click();
    await ada.getByRole('button', { name: es('Sign out') }).click();
    await ada.getByRole('button', { name: es('Use a passkey') }).click();
    await ada.getByRole('link', { name: es('Queue') }).waitFor();
    await ada.getByRole('button', { name: es('Settings of {{name}}', { name: 'Ada' }) }).click();
    await ada.getByText('English', { exact: true }).click();
    await ada.getByRole('link', { name: 'Queue' }).waitFor();
    await ada.keyboard.press('Escape');
  });

  it('SE-01: it is removed with the password, and lets nobody in then; the trail has every step', async () => {
    await open(ada);
    await ada.getByRole('button', { name: 'Remove Work laptop' }).click();
    await ada.getByLabel('Your password').fill(PASSWORD);
    await ada.getByRole('button', { name: 'Remove it' }).click();
    await ada.getByText('You have none.').waitFor();
    await ada.getByRole('button', { name: 'Close dialog' }).click();
    await ada.getByRole('link', { name: 'Admin' }).click();
    await ada.getByRole('link', { name: 'Audit trail' }).click();
    await ada.getByText('Ada added a passkey').waitFor();
    await ada.getByText('Ada removed a passkey').waitFor();
    await signOut(ada);
    await ada.getByRole('button', { name: 'Use a passkey' }).click();
    await ada.getByText('This passkey is not known here').waitFor();
    expect(await seriousFaults(ada)).toEqual([]);
  });

  it('SE-01: at an address of digits it says where there is a name instead', async () => {
    const page = await signIn(browser, product);
    await open(page);
    await page.getByText('Passkeys need an address that is a name').waitFor();
    await page.context().close();
  });
});

describe('passkeys where a second factor is asked of everybody', () => {
  it('SE-01: one is enough, the password alone is refused then, and so is a device that did not ask who holds it', async () => {
    const product = await Product.start({ REQUIRE_SECOND_FACTOR: 'true' });
    const browser = await openBrowser();
    try {
      const page = await (await browser.newContext()).newPage();
      const phone = await device(page);
      await page.goto(product.setupUrl.replace('127.0.0.1', 'localhost'));
      await page.getByLabel('Your name').fill('Ada');
      await page.getByLabel('E-mail').fill(EMAIL);
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
      await page.getByRole('button', { name: 'Use a passkey instead' }).click();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByLabel('What to call it').fill('Phone');
      await page.getByLabel('Your password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Add the passkey' }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
      await page.getByRole('button', { name: 'Settings of Ada' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('E-mail').fill(EMAIL);
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('You have a passkey: sign in with it.').waitFor();
      await page.getByRole('button', { name: 'Use a passkey' }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
      await page.getByRole('button', { name: 'Settings of Ada' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await phone.stopAsking();
      expect(await signInUnasked(page)).toEqual({ status: 403, code: 'holder_not_verified' });
    } finally {
      await browser.close();
      await product.stop();
    }
  }, 180_000);
});
