import type { Item } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

story('where contacts stand and what they are worth, in people’s hands', (told) => {
  let page: Page;
  let ann: Item;
  let bob: Item;

  beforeAll(async () => {
    page = await told.page();
    ann = await told.asks('Good morning, do you have a room for Sunday?');
    bob = await told.asks('Good morning, where are you?');
  });

  const standing = (on = page) => on.locator('.standing');
  const why = (on = page) => on.getByRole('textbox', { name: 'Why', exact: true });
  const save = (on = page) => standing(on).getByRole('button', { name: 'Save', exact: true });
  const open = async (item: Item, on = page): Promise<void> => {
    await on.goto(told.url(item));
    await on.getByText('Status and value').click();
  };
  const change = async (status: string, reason: string, on = page): Promise<void> => {
    await on.getByRole('button', { name: 'Change status' }).click();
    await on.getByRole('radio', { name: status, exact: true }).check();
    await why(on).fill(reason);
  };

  it('a reviewer moves somebody on and records an amount beside the conversation, and sees how it came to be (FU-01, FU-02)', async () => {
    await open(ann);
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('radio', { name: 'Qualified lead' }).check();
    expect(await save().isDisabled()).toBe(true);
    await why().fill('Asks for a room on a day.');
    expect(await told.faults(page)).toEqual([]);
    await save().click();
    await page.getByText('1 change', { exact: true }).click();
    await page.getByText('Prospect → Qualified lead').waitFor();
    await page.getByText('Asks for a room on a day.').waitFor();

    await page.getByRole('button', { name: 'Record an amount' }).click();
    await page.getByRole('textbox', { name: 'Amount in EUR' }).fill('120,50');
    await page.getByLabel('It comes from').selectOption('booking');
    await page
      .getByRole('textbox', { name: 'Number of the order, the booking or the refund' })
      .fill(`B-77-${told.language}`);
    await why().fill('Paid by card.');
    await save().click();
    await standing().getByText('1 amount', { exact: true }).waitFor();
    await standing()
      .getByText(told.language === 'es' ? '120,50 €' : '€120.50', { exact: true })
      .first()
      .waitFor();
    // A paid booking makes a customer (FU-05), and the card says that a rule did it.
    await page.getByText('Qualified lead → Customer').waitFor();
    await page.getByText('By a rule').waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('what was begun on one card never reaches another that is selected meanwhile (FU-07)', async () => {
    const row = (item: Item) => page.locator(`a[data-item="${item.id}"]`);
    await open(ann);
    await change('Left us', 'Moved away.');
    // The answer is held back until the other card is open.
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/contacts/*/status', async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.continue();
    });
    await save().click();
    await row(bob).click();
    await page.getByText('Good morning, where are you?').nth(1).waitFor();
    await page.getByText('Status and value').click();
    letGo();
    await row(ann).click();
    await page.getByText('Status and value').click();
    await standing().locator('strong').filter({ hasText: 'Left us' }).waitFor();
    await row(bob).click();
    await page.getByText('Status and value').click();
    await page.getByRole('button', { name: 'Change status' }).waitFor();
    expect(await standing().innerText()).toContain(told.says('Prospect'));
    expect(await why().count()).toBe(0);
    await page.unroute('**/contacts/*/status');
  });

  it('of two who decide on the same version the second is told, and keeps what was typed (FU-07)', async () => {
    const second = await told.page();
    await open(bob);
    await change('Customer', 'Bought something.');
    await open(bob, second);
    await change('Qualified lead', 'Wants an offer.', second);
    await save(second).click();
    await second.getByText('1 change', { exact: true }).waitFor();
    await save().click();
    await page.getByText('Nothing was changed: somebody else changed their status meanwhile').waitFor();
    expect(await why().inputValue()).toBe('Bought something.');
    await save().click();
    await page.getByText('2 changes', { exact: true }).waitFor();
  });
});
