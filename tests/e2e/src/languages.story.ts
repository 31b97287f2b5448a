import type { Page } from 'playwright-core';
import { story } from './story.js';
import { wordsOf } from './words.js';

const PAGES = [
  '/',
  '/?show=decided',
  '/escalations',
  '/knowledge',
  '/facts',
  '/replies',
  '/practice',
  '/rules',
  '/numbers',
  '/operations/unknown',
  '/operations/dead-letters',
  '/operations/sending',
  '/admin/people',
  '/admin/workspaces',
  '/admin/audit',
  '/admin/keys',
  '/admin/taxonomy',
];

story('the workspace is read in English or in Spanish (RV-22)', (told) => {
  let page: Page;
  beforeAll(async () => {
    // A country’s own kind of a language is that language.
    page = await told.page({ locale: told.language === 'es' ? 'es-MX' : 'en-US' });
  });

  it.each(PAGES)(
    'nothing of ours is left in the other language and nobody is shut out at %s',
    async (path) => {
      await page.goto(told.product.reviewUrl + path);
      await page.getByRole('navigation', { name: 'Pages' }).waitFor();
      expect(await told.faults(page)).toEqual([]);
    },
  );

  it('nor at the desk, nor in the sheet of keys', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe(told.language);
    await page.goto(told.url(await told.asks('Is the pool open in winter?')));
    await page.getByRole('button', { name: 'Approve & send' }).waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('a reply is read, changed, countersigned, sent, and among what was decided', async () => {
    const chat = told.chat();
    await page.goto(told.url(await told.asks('At what time is breakfast?', chat)));
    await page
      .getByRole('textbox', { name: 'Bubble 1 of 1' })
      .fill(`Breakfast is from seven to ten (${told.language}).`);
    await page.getByRole('button', { name: 'Approve & send' }).click();
    expect(await told.sent(chat)).toEqual([`Breakfast is from seven to ten (${told.language}).`]);
    await page.goto(`${told.product.reviewUrl}/?show=decided`);
    await page.getByRole('list', { name: 'Decided items' }).getByText(`Person ${chat}`).waitFor();
  });

  it('a draft is rejected with its reason, and the item closed', async () => {
    await page.goto(told.url(await told.asks('And what about dinner?')));
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Reject this draft' });
    await dialog.getByText('What is wrong with it?').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog', { name: 'Close without a reply' }).waitFor();
  });

  it('the other language is chosen in the settings, at once, and is still there after a reload', async () => {
    const [other, name] =
      told.language === 'es' ? (['en', 'English'] as const) : (['es', 'Español'] as const);
    await page.goto(told.product.reviewUrl);
    await page.getByRole('button', { name: `Settings of ${told.ada.name}` }).click();
    // Each language is named in itself.
    await page.locator(`:text-is("${name}")`).click();
    const pages = page.locator(`nav[aria-label="${wordsOf(other)('Pages')}"]`);
    await pages.waitFor();
    await page.reload();
    await pages.waitFor();
  });
});
