import type { Page } from 'playwright-core';
import { story } from './story.js';

const HELP = 'No está solo. Llame al 024, a cualquier hora.';

story('people in danger, from their message to the reply', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });
  // As all others found them.
  afterAll(() => told.emptyFacts());

  it('in three languages they stand on top as an emergency of level L3; without help texts the reviewer is told so (ET-06)', async () => {
    const calm = await told.asks('Is there wifi?');
    const dangers = [
      await told.asks('I want to kill myself'),
      await told.asks('hay un incendio en la cocina'),
      await told.asks('vou quebrar as suas pernas'),
    ];
    const rows = page.getByRole('list', { name: 'Open items' });
    for (const { id } of dangers)
      await rows.locator(`[data-item="${id}"]`).getByText('Emergency · L3').waitFor();
    const order = await rows
      .locator('a[data-item]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-item')));
    const ours = [...dangers, calm].map(({ id }) => id);
    expect(order.filter((id) => ours.includes(id!))).toEqual(ours);
    await page.goto(told.url(dangers[0]!));
    await page.getByText('Emergency, level L3: somebody may be in danger').waitFor();
    await page
      .getByText('No help text is written down for this. An administrator adds them under Business.')
      .waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('an administrator writes down a help text; whoever answers puts it first and sends it (ET-06)', async () => {
    await page.getByRole('link', { name: 'Business' }).click();
    await page.getByLabel('Name of the business').fill('Lantern House');
    await page.getByRole('button', { name: 'Add a help text' }).click();
    const help = page.getByRole('region', { name: 'Help for people in danger', exact: true });
    await help.getByLabel('In case of').selectOption({ label: 'Self-harm' });
    await help.getByLabel('Language (two letters)').fill('es');
    await help.getByLabel('Country (two letters; empty: anywhere)').fill('es');
    await help.getByLabel('What is written to them').fill(HELP);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`Version * by * ${told.ada.name}`).first().waitFor();
    const chat = told.chat();
    await page.goto(told.url(await told.asks('Ya no quiero vivir, me quiero matar', chat)));
    await page.getByRole('button', { name: 'Put this first' }).click();
    await page.getByRole('textbox', { name: 'Bubble 1 of 2' }).waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Approve & send' }).click();
    expect((await told.sent(chat, 2))[0]).toBe(HELP);
  });

  it('nothing of what they wrote is in a log', () => {
    expect(told.product.logs()).not.toMatch(/kill myself|incendio|quebrar|matar|\b024\b/);
  });
});
