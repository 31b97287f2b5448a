import type { Page } from 'playwright-core';
import { story } from './story.js';

const FIELD = 'Items nobody decides are given up after';

story('the settings of a workspace, in an administrator’s hands', (told) => {
  const open = async (page: Page) => {
    await page.getByRole('link', { name: 'Admin' }).click();
    const tabs = page.getByRole('navigation', { name: 'Administration' });
    await tabs.getByRole('link', { name: 'Settings', exact: true }).click();
  };
  const version = async (): Promise<number> =>
    (await told.api.call<{ version: number }>('GET', '/settings')).version;

  it('an administrator changes a setting, sees who changed what and when, and goes back (OP-04)', async () => {
    const page = await told.page();
    await open(page);
    const field = page.getByLabel(FIELD);
    const first = await version();
    const before = await field.inputValue();
    const change = async (to: string) => {
      await field.fill(to);
      await page.getByRole('button', { name: 'Save settings' }).click();
    };
    const entry = (number: number) => page.getByRole('listitem', { name: `Version ${number}`, exact: true });
    await change('48');
    await entry(first + 1)
      .getByText(`${before} → 48`)
      .waitFor();
    await entry(first + 1)
      .getByText(told.says(FIELD))
      .waitFor();
    await entry(first + 1)
      .getByText(told.ada.name)
      .waitFor();
    await change('24');
    await entry(first + 2)
      .getByText('48 → 24')
      .waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: `Go back to version ${first + 1}`, exact: true }).click();
    await entry(first + 3)
      .getByText(`as version ${first + 1}`)
      .waitFor();
    expect(await field.inputValue()).toBe('48');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('48');
    // As all others found it.
    await change(before);
    await entry(first + 4)
      .getByText(`48 → ${before}`)
      .waitFor();
  });

  it('the page fits a phone (RV-22)', async () => {
    const phone = await told.page({ viewport: { width: 390, height: 800 } });
    await phone.goto(`${told.product.reviewUrl}/admin/settings`);
    await phone.getByLabel(FIELD).waitFor();
    expect(await told.faults(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
