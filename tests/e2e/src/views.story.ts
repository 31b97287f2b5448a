import type { Page } from 'playwright-core';
import { story } from './story.js';

story('the right item, and the lists people come back to', (told) => {
  const name = `Complaints ${told.language}`;
  let page: Page;
  let calm: string;
  let complaint: string;

  beforeAll(async () => {
    page = await told.page();
    calm = (await told.asks('Is breakfast included?')).id;
    const chat = told.chat();
    told.telegram.say(chat, 'Fatal, quiero poner una queja: nadie limpió la habitación.');
    complaint = (await told.item(chat, ({ state }) => state !== 'drafting')).id;
  });

  const row = (id: string) =>
    page.getByRole('list', { name: 'Open items' }).locator(`[data-item="${id}"]`).first();
  const intent = () => new URL(page.url()).searchParams.get('intent');

  it('says why the open item stands where it stands, and what its points are made of (RV-01)', async () => {
    await row(calm).click();
    await page.getByText('Before the others: the first reply to them. *.').waitFor();
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: 'Why it stands here' });
    await dialog.getByText('* of 100').first().waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('a list is narrowed by the keyboard, and is a link (RV-13)', async () => {
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: 'Intent' }).selectOption({ label: 'Complaint' });
    await row(calm).waitFor({ state: 'detached' });
    await row(complaint).waitFor();
    expect(intent()).toBe('complaint');
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Intent * Complaint' }).waitFor();
    await page.reload();
    await row(complaint).waitFor();
    expect(await row(calm).count()).toBe(0);
  });

  it('it is kept under a name, with how much is in it, and found by the command bar (RV-13)', async () => {
    await page.keyboard.press('v');
    await page.getByRole('textbox', { name: 'Keep this list as' }).fill(name);
    await page.keyboard.press('Enter');
    const view = page.getByRole('link', { name });
    await view.getByText('1').first().waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Intent * Complaint' }).click();
    await row(calm).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do?' }).fill(name.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name }).waitFor();
    await row(calm).waitFor({ state: 'detached' });
    expect(intent()).toBe('complaint');
  });

  it('a view goes as it came, and an address that asks for what there is not says so (RV-13)', async () => {
    await page.keyboard.press('v');
    await page.getByRole('button', { name: `Remove the view ${name}` }).click();
    await page.getByRole('link', { name }).waitFor({ state: 'detached' });
    await page.goto(`${told.product.reviewUrl}/?channel=whatsapp`);
    await page.getByText('Nothing is like that').waitFor();
  });
});
