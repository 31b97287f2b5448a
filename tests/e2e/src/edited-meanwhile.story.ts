import type { Locator, Page } from 'playwright-core';
import { picture, seriousFaults } from './browser.js';
import { story } from './story.js';
import { englishOn } from './words.js';

const HOURS = 'Items nobody decides are given up after';

interface Settings {
  version: number;
  settings: { expiresHours: number };
}
interface Reply {
  shortcut: string;
}
interface Tag {
  code: string;
  label: object;
}

story('what two people edit at the same time', (told) => {
  const mine = `See you soon, ${told.language}.`;
  const shortcut = `bye-${told.language}`;
  const code = `MUCH_TOO_LONG_${told.language.toUpperCase()}`;
  let page: Page;
  beforeAll(async () => {
    page = await told.page({ colorScheme: told.language === 'es' ? 'dark' : 'light' });
  });

  /** In both themes, one of which each language is read in. */
  const faults = async (): Promise<string[]> => [
    ...(await seriousFaults(page)),
    ...(told.language === 'es' ? await englishOn(page) : []),
  ];
  const refusal = (): Locator =>
    page.getByRole('alert').filter({ hasText: 'Nothing was saved: somebody changed this meanwhile' });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const replyTo = (texts: object, base: number): Promise<unknown> =>
    told.api.call('POST', `/saved-replies/${shortcut}`, { title: 'Bye', texts, base });

  it('a saved reply shows what the other wrote, keeps what was typed, and goes over theirs only when that was seen (AP-03)', async () => {
    await replyTo({ en: 'Goodbye.' }, 0);
    await page.goto(`${told.product.reviewUrl}/replies`);
    await page.getByRole('button', { name: `Edit /${shortcut}` }).click();
    const english = page.getByRole('dialog').getByRole('textbox', { name: 'English', exact: true });
    await english.fill(mine);
    await replyTo({ en: 'Farewell.' }, 1);
    await button('Save').click();
    await refusal().getByText('Farewell.').waitFor();
    expect(await english.inputValue()).toBe(mine);
    expect(await faults()).toEqual([]);
    await picture(page, `edited-reply-${told.language}`);
    await button('Keep mine').click();
    await refusal().waitFor({ state: 'detached' });
    await button('Save').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(mine).waitFor();
    const { replies } = await told.api.call<{ replies: Reply[] }>('GET', '/saved-replies');
    const saved = replies.filter((reply) => reply.shortcut === shortcut);
    expect(saved).toMatchObject([{ version: 3, texts: { en: mine } }]);
  });

  it('of the settings one takes theirs, and then changes that (AP-03)', async () => {
    const { settings, version } = await told.api.call<Settings>('GET', '/settings');
    const set = (expiresHours: number, base: number) =>
      told.api.call('POST', '/settings', { settings: { ...settings, expiresHours }, base });
    await page.goto(`${told.product.reviewUrl}/admin/settings`);
    const hours = page.getByLabel(HOURS);
    await hours.fill('48');
    await set(24, version);
    await button('Save settings').click();
    await refusal().getByText('24', { exact: true }).waitFor();
    expect(await hours.inputValue()).toBe('48');
    expect(await faults()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, `edited-settings-phone-${told.language}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await button('Take theirs').click();
    expect(await hours.inputValue()).toBe('24');
    await hours.fill('30');
    await button('Save settings').click();
    await page.getByRole('listitem', { name: `Version ${version + 2}`, exact: true }).waitFor();
    expect(await hours.inputValue()).toBe('30');
    // As all others found it.
    await set(settings.expiresHours, version + 2);
  });

  it('of a tag both names are compared, and only those that differ are shown (AP-03)', async () => {
    const tag = (en: string, base: number): Promise<unknown> =>
      told.api.call('POST', `/taxonomy/edit-tag/${code}`, { label: { en, es: 'Demasiado largo' }, base });
    await tag('Too long', 0);
    await page.goto(`${told.product.reviewUrl}/admin/taxonomy`);
    const row = page.getByRole('listitem').filter({ hasText: code });
    await row.getByText('Change', { exact: true }).click();
    const name = page.getByRole('textbox', { name: 'Name in English' });
    await name.fill('Rambling');
    await tag('Wordy', 1);
    await button('Save').click();
    await refusal().getByText('Wordy').waitFor();
    expect(await refusal().getByText('Demasiado largo').count()).toBe(0);
    await picture(page, `edited-tag-${told.language}`);
    await button('Keep mine').click();
    await button('Save').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { editTags } = await told.api.call<{ editTags: Tag[] }>('GET', '/taxonomy');
    expect(editTags.find((one) => one.code === code)?.label).toEqual({
      ...{ en: 'Rambling', es: 'Demasiado largo' },
    });
  });
});
