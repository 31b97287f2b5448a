import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import type { Colleague } from './desk.js';
import { story } from './story.js';

story('colleagues who work on the same conversations', (told) => {
  let rita: Colleague;
  let page: Page;
  let ritas: Page;

  beforeAll(async () => {
    rita = await told.colleague('Rita');
    [page, ritas] = [await told.page(), await told.page({ who: rita })];
  });
  const approve = () => page.getByRole('button', { name: 'Approve & send' });
  const noted = (on: Page) =>
    on.getByRole('list', { name: 'Private notes' }).getByText('Is Sunday a holiday?');

  it('a private note with a mention finds its reader while they look at the page, and never leaves (RV-14)', async () => {
    const item = await told.asks('Good morning, when are you open on Sunday?');
    const chat = Number(item.recipient.address);
    await ritas.getByRole('button', { name: 'For you', exact: true }).waitFor();
    await page.goto(told.url(item));
    await approve().waitFor();
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Private note' });
    await eventually(() => note.evaluate((field) => field === document.activeElement));
    await note.pressSequentially(`Is Sunday a holiday? @${rita.name}`);
    await page
      .getByRole('listbox', { name: 'Colleagues' })
      .getByRole('option', { name: rita.name })
      .waitFor();
    expect(await told.faults(page)).toEqual([]);
    await note.press('Enter');
    await page.getByText(`Told of it: ${rita.name}`).waitFor();
    await note.press('Control+Enter');
    await noted(page).waitFor();
    expect(await note.inputValue()).toBe('');

    await ritas.getByRole('button', { name: 'For you * to look at' }).waitFor();
    await ritas.keyboard.press('y');
    await ritas.getByText(`${told.ada.name} mentioned you about *`).first().waitFor();
    expect(await told.faults(ritas)).toEqual([]);
    await ritas.getByRole('button', { name: 'Open the conversation' }).click();
    await noted(ritas).waitFor();
    await ritas.getByRole('button', { name: 'For you', exact: true }).waitFor();

    // What is begun and not saved stays where it was, and apart from the reply.
    await note.fill('Not finished');
    await approve().click();
    expect((await told.sent(chat)).join()).not.toMatch(/holiday|Not finished/);
  });

  it('a colleague is asked; the item says so until their note answers, and whoever asked is told (RV-14)', async () => {
    await page.goto(told.url(await told.asks('Good morning, when are you open on Monday?')));
    await approve().waitFor();
    await page.keyboard.press('q');
    await page.getByRole('radio', { name: rita.name }).check();
    await page.getByRole('textbox', { name: 'What do you want to know?' }).fill('Is Monday a holiday?');
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Ask' }).click();
    await page.getByText(`${told.ada.name} asked ${rita.name}`).waitFor();

    await ritas.keyboard.press('y');
    await ritas
      .getByRole('button', { name: `Open the conversation * ${told.ada.name} asks what you think about *` })
      .click();
    await ritas.getByText(`${told.ada.name} asks what you think`, { exact: true }).waitFor();
    await ritas.keyboard.press('n');
    await ritas.getByRole('textbox', { name: 'Private note' }).fill('No, a working day');
    await ritas.getByRole('button', { name: 'Save note' }).click();
    await page.getByText('No, a working day').first().waitFor();
    await page.getByText(`${told.ada.name} asked ${rita.name}`).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'For you * to look at' }).waitFor();
  });

  it('an item put aside leaves the queue, and is there again as soon as the customer writes (RV-15)', async () => {
    const chat = told.chat();
    const item = await told.asks('Good morning, when are you open on Tuesday?', chat);
    await page.goto(told.url(item));
    await approve().waitFor();
    await page.keyboard.press('z');
    await page.getByRole('radio', { name: 'In three hours' }).check();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
    const row = page.locator(`[data-item="${item.id}"]`);
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Snoozed', exact: true }).click();
    await row.getByText('Until *').waitFor();
    await row.click();
    await page.getByText('Snoozed until *').waitFor();
    expect(await told.faults(page)).toEqual([]);
    told.telegram.say(chat, 'Hello?');
    await page.getByText('Snoozed until *').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Open/ }).click();
    await row.waitFor();
  });

  it('a lead gives a conversation to somebody, who is told; they give it back with a key (RV-14)', async () => {
    const item = await told.asks('Good morning, when are you open on Wednesday?');
    await page.goto(told.url(item));
    await page.getByLabel('Assigned to').selectOption({ label: rita.name });
    const row = (on: Page) => on.locator(`[data-item="${item.id}"]`);
    await row(page).getByText(`Of ${rita.name}`).waitFor();
    expect(await told.faults(page)).toEqual([]);
    await ritas.keyboard.press('y');
    await ritas
      .getByRole('button', {
        name: `Open the conversation * ${told.ada.name} gave you the conversation with *`,
      })
      .click();
    await row(ritas).getByText('Yours').waitFor();
    await ritas.keyboard.press('t');
    await row(page).getByText(`Of ${rita.name}`).waitFor({ state: 'detached' });
  });
});
