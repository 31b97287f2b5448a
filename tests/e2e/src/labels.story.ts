import type { Page } from 'playwright-core';
import { story } from './story.js';

story('what people want, and who needs a person first', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  it('each label says which words it rests on (SV-16)', async () => {
    await page.goto(told.url(await told.asks('¿A qué hora es el desayuno?')));
    await page.getByText('Labels:').locator('xpath=..').click();
    await page.getByText('Food drink * medium confidence').waitFor();
    await page.locator('q').filter({ hasText: 'desayuno' }).first().waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('who asks for a person is marked in the queue, with the reason on the card, and the draft stays (SV-19)', async () => {
    const item = await told.asks('Is there wifi? And can I speak to a real person please?');
    await page.locator(`[data-item="${item.id}"]`).getByText('Needs a person').waitFor();
    await page.goto(told.url(item));
    await page.getByText('This one needs a person').waitFor();
    await page.getByText('they ask for a person').first().waitFor();
    await page.getByRole('textbox', { name: 'Bubble 1 of *' }).waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('what nothing answers is listed, and no figure is made up for it (SV-18)', async () => {
    await page.goto(told.url(await told.asks('How much is a helicopter tour to Braga?')));
    await page.getByText('What is missing').waitFor();
    await page.getByText('Nothing you have written down answers this.').waitFor();
    const draft = await page.getByRole('textbox', { name: 'Bubble 1 of *' }).innerText();
    expect(draft).not.toMatch(/\d/);
  });

  it('nothing of what they wrote is in a log', () => {
    expect(told.product.logs()).not.toMatch(/desayuno|real person|helicopter/);
  });
});
