import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { Dictionary } from './dictionary.js';
import { inLanguage } from './in-language.js';
import { englishOn } from './words.js';

const LOCALES = { en: 'en-GB', es: 'es-ES' } as const;

describe('people: invited, given roles, sent out', () => {
  const dictionary = new Dictionary();
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

  describe.each(['en', 'es'] as const)('read in %s', (language) => {
    const [name, email] = [`Bob ${language}`, `bob-${language}@example.org`];
    const says = (english: string) => (language === 'es' ? dictionary.spanishOf(english) : english);
    const faults = (page: Page) => (language === 'es' ? englishOn(page) : seriousFaults(page));
    let ada: Page;

    const open = async (url: string): Promise<Page> => {
      const locale = LOCALES[language];
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale });
      const page = await context.newPage();
      await page.goto(url);
      return inLanguage(page, language, dictionary);
    };
    const enter = async (who: string): Promise<Page> => {
      const page = await signIn(browser, product, { email: who, locale: LOCALES[language] });
      return inLanguage(page, language, dictionary);
    };
    const pages = (page: Page) =>
      page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts();

    beforeAll(async () => {
      ada = await enter(EMAIL);
    });
    afterAll(async () => {
      await ada.request.post(`${product.reviewUrl}/api/v1/auth/sign-out`, {
        headers: { origin: product.reviewUrl },
      });
      await ada.context().close();
    });

    it('SE-01: an administrator invites somebody, who chooses a name and a password and is in', async () => {
      await ada.getByRole('link', { name: 'Admin' }).click();
      await ada.getByRole('button', { name: 'Invite somebody' }).click();
      const dialog = ada.getByRole('dialog');
      await dialog.getByLabel('E-mail').fill(email);
      await dialog.getByRole('button', { name: 'Make the link' }).click();
      const link = await dialog.getByLabel('Link').inputValue();
      await dialog.getByRole('button', { name: 'Done' }).click();
      await ada.getByRole('region', { name: 'Open links' }).getByText(email).waitFor();

      const bob = await open(link);
      await bob.getByLabel('Your name').fill(name);
      await bob.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await bob.getByRole('button', { name: 'Join' }).click();
      await bob.getByRole('heading', { name: 'Countersign review workspace' }).waitFor();
      expect(await pages(bob)).toEqual(
        ['Queue', 'Escalations', 'Documents', 'Business', 'Replies', 'Rules', 'Numbers', 'Operations'].map(
          says,
        ),
      );
      // The list of whoever looks at it follows.
      await ada.getByRole('list', { name: 'People' }).getByText(name, { exact: true }).waitFor();

      const again = await open(link);
      await again.getByText('This link is not valid any more').waitFor();
      await again.context().close();
      await bob.context().close();
    });

    it('SE-02, SE-03: new roles and the end of access are seen at once where somebody works', async () => {
      const bob = await enter(email);
      await bob.getByRole('link', { name: 'Queue' }).waitFor();
      const change = async (press: string, role?: string): Promise<void> => {
        await ada.getByRole('button', { name: `Change ${name}` }).click();
        if (role) await ada.getByRole('dialog').getByLabel(role).click();
        await ada.getByRole('dialog').getByRole('button', { name: press }).click();
        await ada.getByRole('dialog').waitFor({ state: 'detached' });
      };
      await change('Save the roles', 'Administrator');
      await bob.getByRole('link', { name: 'Admin' }).waitFor();
      await change('Save the roles', 'Administrator');
      await bob.getByRole('link', { name: 'Admin' }).waitFor({ state: 'detached' });
      await change('Deactivate');
      await bob.getByRole('heading', { name: 'Sign in' }).waitFor();
      const refused = await enter(email);
      await refused.getByText('E-mail or password is not right').waitFor();
      await change('Let them in again');
      const back = await enter(email);
      await back.getByRole('link', { name: 'Queue' }).waitFor();
      await Promise.all([bob, refused, back].map((page) => page.context().close()));
    });

    it('nobody can leave the workspace without an administrator', async () => {
      await ada.getByRole('button', { name: 'Change Ada' }).click();
      await ada.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
      await ada.getByText('Nothing was changed: nobody could administer the workspace any more').waitFor();
      await ada.getByRole('button', { name: 'Close dialog' }).click();
    });

    it('SE-02: one sees where one is signed in, and ends it there', async () => {
      const elsewhere = await enter(EMAIL);
      await elsewhere.getByRole('link', { name: 'Queue' }).waitFor();
      await ada.getByRole('button', { name: 'Settings of Ada' }).click();
      await ada.getByRole('button', { name: 'Where you are signed in' }).click();
      const devices = ada.getByRole('list', { name: 'Devices' });
      await devices.getByText('This one').waitFor();
      const before = await devices.getByRole('listitem').count();
      await devices.getByRole('button', { name: 'Sign out on *' }).first().click();
      await eventually(async () => (await devices.getByRole('listitem').count()) === before - 1);
      await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
      await elsewhere.context().close();
    });

    it('SE-09: what was done is in the trail, is found, downloaded and proved to be whole', async () => {
      await ada.getByRole('button', { name: 'Close dialog' }).click();
      await ada.getByRole('link', { name: 'Audit trail' }).click();
      const trail = ada.getByRole('list', { name: 'Audit trail' });
      await trail.getByText('Ada * invited somebody').first().waitFor();
      await trail.getByText(`${name} * signed in`).first().waitFor();
      await ada.getByLabel('What').selectOption({ label: 'Downloads of numbers' });
      await ada.getByText('Nothing in the trail fits.').waitFor();
      await ada.getByRole('button', { name: 'Show everything' }).click();
      const [download] = await Promise.all([
        ada.waitForEvent('download'),
        ada.getByRole('link', { name: 'Download what is shown' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('audit.jsonl');
      await ada.getByRole('button', { name: 'Prove that it is whole' }).click();
      await ada.getByText('All * rows are as they were written').waitFor();
      expect(await faults(ada)).toEqual([]);
      await ada.getByRole('link', { name: 'People' }).click();
      await ada.getByRole('list', { name: 'People' }).waitFor();
      expect(await faults(ada)).toEqual([]);
    });
  });
});
