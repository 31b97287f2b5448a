import type { Page } from 'playwright-core';
import { story } from './story.js';

story('decisions that teach, in people’s hands', (told) => {
  const code = `TONE_HOUSE_${told.language.toUpperCase()}`;
  const [house, gone, merged] = [`House style ${code}`, `Brisker ${code}`, `Milder ${code}`];
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  const add = async (tag: string, words: string): Promise<void> => {
    await page.getByRole('button', { name: 'Add to: Edit tags' }).click();
    const dialog = page.getByRole('dialog', { name: 'A new code' });
    await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill(tag.toLowerCase());
    await dialog.getByRole('textbox', { name: 'Name in English' }).fill(words);
    await dialog.getByRole('textbox', { name: 'Name in Spanish' }).fill(words);
    expect(await told.faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(tag, { exact: true }).waitFor();
  };

  it('an administrator adds tags in two languages, retires one and merges one, without leaving the page (RV-10)', async () => {
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByRole('link', { name: 'Tags and reasons' }).click();
    await add(code, house);
    await add(`${code}_B`, gone);
    await add(`${code}_C`, merged);
    await page.getByRole('button', { name: `Change: ${gone}` }).click();
    await page.getByRole('button', { name: 'Retire it' }).click();
    await page.getByText('retired', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: `Merge: ${merged}` }).click();
    await page.getByRole('combobox', { name: 'Stands in its place from now on' }).selectOption(code);
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText(`now ${house}`).waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('what was changed is suggested from the difference; tags, quality, note and time go with the approval and are read afterwards (RV-09)', async () => {
    const item = await told.asks('Good morning, when are you open on Sunday?');
    await page.goto(told.url(item));
    const bubble = page.getByRole('textbox', { name: 'Bubble 1 of *' });
    await bubble.fill(`${await bubble.inputValue()} Which day do you mean?`);
    await page.getByText('What this teaches').click();
    await page.getByRole('button', { name: 'Take off: Question added' }).waitFor();
    const tags = page.getByRole('combobox', { name: 'Add a tag' });
    expect(await tags.getByRole('option', { name: gone }).count()).toBe(0);
    await tags.selectOption(code);
    await page.getByRole('radio', { name: '4', exact: true }).check();
    await page.getByRole('textbox', { name: 'Note on the decision' }).fill('Ask for the day first.');
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Approve & send' }).click();
    await told.sent(Number(item.recipient.address));
    await page.goto(told.url(item));
    const decided = page.getByRole('list', { name: 'Decisions' });
    await decided.getByText(`Question added * ${house} * 4 of 5 *`).waitFor();
    await decided.getByText('Ask for the day first.').waitFor();
    expect(await told.faults(page)).toEqual([]);
  });
});
