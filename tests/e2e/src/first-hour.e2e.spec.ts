import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf, type Language } from './words.js';

/** What somebody writes in place of the price nobody knows. */
const INSTEAD: Record<Language, string> = {
  en: 'Reception confirms the price for four people.',
  es: 'Recepción confirma el precio para cuatro personas.',
};

describe('the first hour (RV-24)', () => {
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;

  beforeAll(async () => {
    product = await Product.start();
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  describe.each<[Language, string]>([
    ['en', 'en-GB'],
    ['es', 'es-ES'],
  ])('in %s', (language, locale) => {
    const say = wordsOf(language);
    let page: Page;
    beforeAll(async () => {
      page = await signIn(browser, product, { locale });
      await page.getByRole('navigation', { name: say('Pages') }).waitFor();
    });

    // Progress is the person's, on every device: both languages begin anew.
    beforeEach(async () => {
      await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
        await fetch('/api/v1/practice/start-over', { method: 'POST', headers, body: '{}' });
      });
      await page.goto(product.reviewUrl);
      await page.getByRole('navigation', { name: say('Pages') }).waitFor();
    });

    const rows = () => page.getByRole('list', { name: say('Open items') }).getByRole('link');
    const shown = (words: string): Promise<void> => page.getByText(words).first().waitFor();
    const approve = () => page.getByRole('button', { name: say('Practise: approve & send') });

    it('somebody new decides three items from the empty queue on, and nothing is sent', async () => {
      const began = Date.now();
      await page.getByRole('heading', { name: say('All caught up') }).waitFor();
      await page
        .getByRole('link', { name: say('Try it on three sample conversations') })
        .first()
        .click();
      await shown(say('Practice: nothing here is sent'));

      await shown(say('This draft is right: approve it'));
      expect(await seriousFaults(page)).toEqual([]);
      await approve().click();

      await shown(say('One thing cannot be traced: change it, then approve'));
      const price = page.getByRole('textbox', {
        name: say('Bubble {{position}} of {{count}}', { position: '2', count: '2' }),
      });
      await price.fill(INSTEAD[language]);
      await approve().click();

      await shown(say('This draft does not answer: reject it'));
      await page.getByRole('button', { name: say('Reject'), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: say('Reject this draft') });
      await dialog.getByRole('radio').first().waitFor();
      await page.keyboard.press('1');
      await dialog.getByText(say('Hand it to a lead'), { exact: true }).click();
      await dialog.getByRole('button', { name: say('Reject and hand it to a lead') }).click();

      await page.getByRole('heading', { name: say('You know how it is done') }).waitFor();
      const seconds = Math.round((Date.now() - began) / 1_000);
      process.stdout.write(`three decided in ${seconds} s (${language})\n`);
      expect(await seriousFaults(page)).toEqual([]);
      if (language === 'es') expect(await englishOn(page)).toEqual([]);
      expect(await reviewer.openItems()).toEqual([]);

      await page.getByRole('button', { name: say('Practise again') }).click();
      await shown(say('This draft is right: approve it'));
    });

    it('a text the rules stop is stopped here, too, and what was approved is taken back', async () => {
      await page.goto(`${product.reviewUrl}/practice/edit`);
      await approve().click();
      await page
        .getByRole('alert')
        .getByRole('button', { name: say('Open it') })
        .click();
      await page.getByRole('alert').filter({ hasText: '45' }).waitFor();
      await page.goto(`${product.reviewUrl}/practice/approve`);
      await approve().click();
      await shown(say('Practice: it would be sent soon'));
      await page.keyboard.press('u');
      await shown(say('This draft is right: approve it'));
      await rows().nth(2).waitFor();
    });

    it('the tour points at one thing after another by the keyboard, and Esc ends it for good', async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: say('What do you want to do?') }).fill(say('Take the tour'));
      await page.keyboard.press('Enter');
      for (const title of ['The queue', 'The conversation', 'The draft', 'The contact']) {
        await page.getByRole('dialog', { name: say(title) }).waitFor();
        await page.keyboard.press('Enter');
      }
      await page.getByRole('dialog', { name: say('Keys and settings') }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      if (language === 'es') expect(await englishOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await rows().nth(2).waitFor();
    });

    it('on a phone it is the list, then the sample, with the tour at the lower edge', async () => {
      const phone = await signIn(browser, product, { viewport: { width: 390, height: 780 }, locale });
      await phone.getByRole('button', { name: say('Settings of {{name}}', { name: 'Ada' }) }).click();
      await phone.getByRole('button', { name: say('Take the tour') }).click();
      await phone.getByRole('dialog', { name: say('The queue') }).waitFor();
      await phone.keyboard.press('Enter');
      await phone.getByRole('dialog', { name: say('The conversation') }).waitFor();
      await phone.getByText(say('Practice: nothing here is sent')).waitFor();
      await phone.keyboard.press('Escape');
      await phone.getByRole('button', { name: say('Back to the queue') }).click();
      await phone
        .getByRole('list', { name: say('Open items') })
        .getByRole('link')
        .nth(1)
        .click();
      await phone.getByText(say('One thing cannot be traced: change it, then approve')).waitFor();
      expect(await seriousFaults(phone)).toEqual([]);
      if (language === 'es') expect(await englishOn(phone)).toEqual([]);
      await phone.context().close();
    });
  });
});
