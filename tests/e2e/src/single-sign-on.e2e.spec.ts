import { EMAIL, freePort, PASSWORD, Product, Reviewer } from '@countersign/testing';
import { OidcSimulator } from '@countersign/simulators/oidc/simulator';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

describe('single sign-on in the browser, with a real OpenID provider', () => {
  let product: Product;
  let provider: OidcSimulator;
  let browser: Browser;

  beforeAll(async () => {
    const port = String(await freePort());
    provider = await OidcSimulator.start(`http://127.0.0.1:${port}/api/v1/auth/callback/oidc`);
    product = await Product.start({ ...provider.settings, PORT: port });
    await Reviewer.first(product);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await provider.stop();
  });

  const signInPage = async (): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(product.reviewUrl);
    await page.getByRole('button', { name: 'Continue with Example Accounts' }).waitFor();
    return page;
  };
  const throughProvider = async (name: string): Promise<Page> => {
    const page = await signInPage();
    await page.getByRole('button', { name: 'Continue with Example Accounts' }).click();
    await page.getByRole('button', { name, exact: true }).click();
    return page;
  };

  it('SE-01: whoever the provider knows by their address here is in with two clicks; the trail says how', async () => {
    provider.add('Ada', { email: EMAIL });
    const page = await signInPage();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue with Example Accounts' }).click();
    await page.getByRole('button', { name: 'Ada', exact: true }).click();
    await page.getByRole('link', { name: 'Queue' }).waitFor();
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByRole('link', { name: 'Audit trail' }).click();
    const trail = page.getByRole('list', { name: 'Audit trail' });
    const row = trail
      .getByRole('listitem')
      .filter({ hasText: 'Ada signed in' })
      .filter({ hasText: 'provider' });
    await row.locator('summary').click();
    await row.getByText('provider', { exact: true }).waitFor();
    await page.context().close();
  });

  it('SE-01: whoever nobody invited is told so, and a password still lets in', async () => {
    provider.add('Eve');
    const page = await throughProvider('Eve');
    await page.getByText('Nobody has invited you here').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Queue' }).waitFor();
    await page.context().close();
  });

  it('SE-01: an address that is not confirmed, and somebody who says No, are told what happened', async () => {
    provider.add('Mallory', { email: EMAIL, verified: false });
    const unverified = await throughProvider('Mallory');
    await unverified.getByText('Your e-mail address is not confirmed there').waitFor();
    const no = await throughProvider('No');
    await no.getByText('You were not signed in there').waitFor();
    await Promise.all([unverified, no].map((page) => page.context().close()));
  });

  it('SE-01: while the provider is away the sign-in page says so', async () => {
    const page = await signInPage();
    await provider.stop();
    await page.getByRole('button', { name: 'Continue with Example Accounts' }).click();
    await page.getByText('The other service does not answer').waitFor();
    await provider.listen();
    await page.context().close();
  });
});
