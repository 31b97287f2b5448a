import type { Page } from 'playwright-core';
import { story } from './story.js';

story('the keyboard does everything, in the keys one chose (RV-11)', (told) => {
  let chat: number;
  let page: Page;

  beforeAll(async () => {
    chat = told.chat();
    page = await told.page();
    await page.goto(told.url(await told.asks('When does the kitchen close?', chat)));
  });

  const bubble = () => page.getByRole('textbox', { name: 'Bubble 1 of *' });
  const bar = () => page.getByRole('combobox', { name: 'What do you want to do?' });
  const open = async (typed: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await bar().waitFor();
    await page.keyboard.type(typed);
  };

  it('the command bar names what can be done on this page, and does it', async () => {
    await bubble().waitFor();
    // The beginnings of two of its words, the later one first.
    await open(told.language === 'es' ? 'mot rec' : 'reas rej');
    const options = page.getByRole('listbox').getByRole('option');
    expect(await options.allTextContents()).toEqual([
      expect.stringContaining(told.says('Reject with a reason')),
    ]);
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Reject this draft' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('opens pages, also from inside a field, and closing it decides nothing', async () => {
    await bubble().focus();
    await open('no such thing');
    await page.getByText('Nothing here is called so.').waitFor();
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(told.telegram.sentTo(chat)).toEqual([]);
    await open(told.says('Documents').toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/knowledge/);
    await page.goBack();
    await bubble().waitFor();
  });

  it('a key of one’s own is refused where it means something, and then does what it was chosen for', async () => {
    await page.keyboard.press('Shift+?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const another = sheet.getByRole('button', { name: 'Another key for: Reject with a reason' });
    await another.click();
    await page.keyboard.press('w');
    await sheet.getByText('W already means: Write by hand').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('x');
    await another.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await page.keyboard.press('x');
    await page.getByRole('dialog', { name: 'Reject this draft' }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page
      .getByRole('button', { name: /^Reject/ })
      .getByText('X', { exact: true })
      .waitFor();
  });

  it('an item is read, changed and countersigned without a mouse', async () => {
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('The kitchen closes at ten.');
    await page.keyboard.press('Control+Enter');
    expect(await told.sent(chat)).toContain('The kitchen closes at ten.');
  });
});
