import { EMAIL, freePort, PASSWORD, Product, Reviewer } from '@countersign/testing';
import { OidcSimulator } from '@countersign/simulators/oidc/simulator';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';
import { Dictionary } from './dictionary.js';
import { inLanguage } from './in-language.js';
import { englishOn } from './words.js';

const LOCALES = { en: 'en-GB', es: 'es-ES' } as const;
const CONTINUE = 'Continue with Example Accounts';
/** How an entry of the trail names by what somebody signed in. */
const DETAIL = ':text-is("provider")';

describe('single sign-on in the browser, with a real OpenID provider', () => {
  const dictionary = new Dictionary();
  let product: Product;
  let provider: OidcSimulator;
  let browser: Browser;

  beforeAll(async () => {
    const port = String(await freePort());
    provider = await OidcSimulator.start(`http://127.0.0.1:${port}/api/v1/auth/callback/oidc`);
    product = await Product.start({ ...provider.settings, PORT: port });
    await Reviewer.first(product);
    provider.add('Ada', { email: EMAIL });
    provider.add('Eve');
    provider.add('Mallory', { email: EMAIL, verified: false });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await provider.stop();
  });

  describe.each(['en', 'es'] as const)('read in %s', (language) => {
    const opened: Page[] = [];
    afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())));

    const faults = (page: Page) => (language === 'es' ? englishOn(page) : seriousFaults(page));
    const signInPage = async (): Promise<Page> => {
      const visit = { viewport: { width: 1440, height: 900 }, locale: LOCALES[language] };
      const page = await (await browser.newContext(visit)).newPage();
      opened.push(page);
      await page.goto(product.reviewUrl);
      const spoken = inLanguage(page, language, dictionary);
      await spoken.getByRole('button', { name: CONTINUE }).waitFor();
      return spoken;
    };
    /** What somebody sees who chose on the provider's page, which speaks its own language, whom to be. */
    const throughProvider = async (name: string): Promise<Page> => {
      const page = await signInPage();
      await page.getByRole('button', { name: CONTINUE }).click();
      await opened.at(-1)!.getByRole('button', { name, exact: true }).click();
      return page;
    };

    it('SE-01: whoever the provider knows by their address here is in with two clicks; the trail says how', async () => {
      const page = await signInPage();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: CONTINUE }).click();
      await opened[0]!.getByRole('button', { name: 'Ada', exact: true }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
      await page.getByRole('link', { name: 'Admin' }).click();
      await page.getByRole('link', { name: 'Audit trail' }).click();
      const trail = page.getByRole('list', { name: 'Audit trail' });
      const row = trail
        .getByRole('listitem')
        .filter({ hasText: 'Ada * signed in' })
        .filter({ has: page.locator(DETAIL) })
        .first();
      await row.locator('summary').click();
      await row.locator(DETAIL).waitFor();
    });

    it('SE-01: whoever nobody invited is told so, and a password still lets in', async () => {
      const page = await throughProvider('Eve');
      await page.getByText('Nobody has invited you here').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByLabel('E-mail').fill(EMAIL);
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
    });

    it('SE-01: an address that is not confirmed, and somebody who says No, are told what happened', async () => {
      const unverified = await throughProvider('Mallory');
      await unverified.getByText('Your e-mail address is not confirmed there').waitFor();
      const no = await throughProvider('No');
      await no.getByText('You were not signed in there').waitFor();
    });

    it('SE-01: while the provider is away the sign-in page says so', async () => {
      const page = await signInPage();
      await provider.stop();
      await page.getByRole('button', { name: CONTINUE }).click();
      await page.getByText('The other service does not answer').waitFor();
      await provider.listen();
    });
  });
});
