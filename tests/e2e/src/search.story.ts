import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

story('search', (told) => {
  // Words only these two say, of all that is asked at this instance.
  const [bath, sauna] = told.language === 'es' ? ['hidromasaje', 'hammam'] : ['bañera', 'sauna'];
  let page: Page;
  beforeAll(async () => {
    await told.asks(`¿Tienen habitación con ${bath}?`);
    await told.api.approve(await told.asks(`Is the ${sauna} warm on Sunday?`), [
      `The ${sauna} is open from nine to six.`,
    ]);
    page = await told.page();
    await page.getByRole('list', { name: 'Open items' }).waitFor();
  });

  it('RV-13: a key away: what they wrote and what we wrote is found, shown where it stands and opened', async () => {
    await page.keyboard.press('/');
    // Without its accents, as people type.
    await page.keyboard.type(bath.normalize('NFD').replaceAll(/\p{M}/gu, ''));
    const found = page.getByRole('list', { name: 'Found' });
    await found.getByText(bath).waitFor();
    // What the first letters had found goes.
    await eventually(async () => (await found.getByRole('listitem').count()) === 1);
    await page.getByRole('searchbox').fill(`${sauna.toUpperCase()} nine`);
    await found.getByText('we wrote').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await found.getByRole('link').click();
    await page.getByText(`Is the ${sauna} warm on Sunday?`).first().waitFor();
    await page.getByLabel('State').selectOption({ label: 'Open' });
    await page.getByText('Nothing has all of these words').waitFor();
    await page.getByRole('searchbox').press('Escape');
    await page.getByRole('list', { name: 'Open items' }).waitFor();
  });
});
