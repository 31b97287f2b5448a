import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, picture, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf } from './words.js';

const HOURS = 'Items nobody decides are given up after';

describe.each(['en', 'es'] as const)('what two people edit at the same time, read in %s', (language) => {
  const say = wordsOf(language);
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product, {
      locale: language === 'es' ? 'es-ES' : 'en-GB',
      colorScheme: language === 'es' ? 'dark' : 'light',
    });
    await page.getByRole('link', { name: say('Replies') }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const refusal = (): Locator =>
    page.getByRole('alert').filter({ hasText: say('Nothing was saved: somebody changed this meanwhile') });
  const button = (name: string): Locator => page.getByRole('button', { name: say(name), exact: true });
  const replyTo = (texts: object, base: number): Promise<unknown> =>
    reviewer.call('POST', '/saved-replies/bye', { title: 'Bye', texts, base });

  it('a saved reply shows what the other wrote, keeps what was typed, and goes over theirs only when that was seen (AP-03)', async () => {
    await replyTo({ en: 'Goodbye.' }, 0);
    await page.goto(`${product.reviewUrl}/replies`);
    await page.getByRole('button', { name: say('Edit /{{shortcut}}', { shortcut: 'bye' }) }).click();
    const english = page.getByRole('dialog').getByRole('textbox', { name: say('English'), exact: true });
    await english.fill('See you soon.');
    await replyTo({ en: 'Farewell.' }, 1);
    await button('Save').click();
    await refusal().getByText('Farewell.').waitFor();
    expect(await english.inputValue()).toBe('See you soon.');
    expect(await seriousFaults(page)).toEqual([]);
    if (language === 'es') expect(await englishOn(page)).toEqual([]);
    await picture(page, `edited-reply-${language}`);
    await button('Keep mine').click();
    await refusal().waitFor({ state: 'detached' });
    await button('Save').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('See you soon.').waitFor();
    const { replies } = await reviewer.call<{ replies: object[] }>('GET', '/saved-replies');
    expect(replies).toMatchObject([{ version: 3, texts: { en: 'See you soon.' } }]);
  });

  it('of the settings one takes theirs, and then changes that (AP-03)', async () => {
    const { settings } = await reviewer.call<{ settings: object }>('GET', '/settings');
    await page.goto(`${product.reviewUrl}/admin/settings`);
    const hours = page.getByLabel(say(HOURS));
    await hours.fill('48');
    await reviewer.call('POST', '/settings', { settings: { ...settings, expiresHours: 24 }, base: 0 });
    await button('Save settings').click();
    await refusal().getByText('24', { exact: true }).waitFor();
    expect(await hours.inputValue()).toBe('48');
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, `edited-settings-phone-${language}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await button('Take theirs').click();
    expect(await hours.inputValue()).toBe('24');
    await hours.fill('30');
    await button('Save settings').click();
    await page.getByRole('listitem', { name: say('Version {{version}}', { version: '2' }) }).waitFor();
    expect(await hours.inputValue()).toBe('30');
  });

  it('of a tag both names are compared, and only those that differ are shown (AP-03)', async () => {
    const tag = (en: string, base: number): Promise<unknown> =>
      reviewer.call('POST', '/taxonomy/edit-tag/MUCH_TOO_LONG', {
        ...{ label: { en, es: 'Demasiado largo' }, base },
      });
    await tag('Too long', 0);
    await page.goto(`${product.reviewUrl}/admin/taxonomy`);
    const row = page.getByRole('listitem').filter({ hasText: 'MUCH_TOO_LONG' });
    await row.getByText(say('Change'), { exact: true }).click();
    const name = page.getByRole('textbox', { name: say('Name in English') });
    await name.fill('Rambling');
    await tag('Wordy', 1);
    await button('Save').click();
    await refusal().getByText('Wordy').waitFor();
    expect(await refusal().getByText('Demasiado largo').count()).toBe(0);
    await picture(page, `edited-tag-${language}`);
    await button('Keep mine').click();
    await button('Save').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { editTags } = await reviewer.call<{ editTags: { code: string; label: object }[] }>(
      'GET',
      '/taxonomy',
    );
    expect(editTags.find(({ code }) => code === 'MUCH_TOO_LONG')?.label).toEqual({
      ...{ en: 'Rambling', es: 'Demasiado largo' },
    });
  });
});
