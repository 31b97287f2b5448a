import type { Item } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

story('decisions that lead somewhere', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  async function opens(chat: number, text: string): Promise<Item> {
    const item = await told.asks(text, chat);
    await page.goto(told.url(item));
    return item;
  }
  const reject = async (reason: string, step: string, consequence: string) => {
    await page.getByRole('button', { name: /^Reject/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Reject this draft' });
    await dialog.getByRole('radio', { name: reason }).check();
    await dialog.getByRole('radio', { name: step }).check();
    expect(await told.faults(page)).toEqual([]);
    return { dialog, go: () => dialog.getByRole('button', { name: consequence }).click() };
  };

  it('a rejection names what comes next: the reason’s own words are proposed to the next draft (RV-07)', async () => {
    const chat = told.chat();
    const { generation } = await opens(chat, 'When is breakfast?');
    const { dialog, go } = await reject('Wrong tone', 'Draft again', 'Reject and draft again');
    const wish = dialog.getByRole('textbox', { name: 'Tell the next draft what to change' });
    expect(await wish.inputValue()).toMatch(told.language === 'es' ? /cálido/ : /warmer/);
    await go();
    await told.ready(chat, (item) => item.generation > generation);
  });

  it('a rejected draft is handed to a lead, who finds it marked with what to know (RV-07)', async () => {
    const chat = told.chat();
    const item = await opens(chat, 'Is the contract still valid?');
    const { dialog, go } = await reject(
      ...(['Needs a specialist', 'Hand it to a lead', 'Reject and hand it to a lead'] as const),
    );
    await dialog.getByRole('textbox', { name: 'What should they know?' }).fill('It is about their contract.');
    await go();
    await told.item(chat, ({ state }) => state === 'no_draft');
    await page.goto(told.url(item));
    await page.getByText('It is about their contract.').waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('a rejected draft is closed without a reply (RV-07)', async () => {
    const chat = told.chat();
    await opens(chat, 'Thanks, bye');
    const { go } = await reject(
      ...(['Repeats itself', 'Close without a reply', 'Reject and close without a reply'] as const),
    );
    await go();
    await told.decided(chat);
  });

  it('who is silenced is listed apart and not drafted for; danger breaks through (SL-01, ET-06)', async () => {
    const chat = told.chat();
    await opens(chat, 'Buy cheap followers');
    await page.getByRole('button', { name: /^Silence/ }).waitFor();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Silence' });
    await dialog.getByRole('radio', { name: 'Spam' }).check();
    await dialog.getByRole('radio', { name: 'A day' }).check();
    expect(await told.faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Silence them' }).click();
    await told.decided(chat);
    told.telegram.say(chat, 'Cheaper followers!');
    const which = page.getByRole('group', { name: 'Which items' });
    await which.getByRole('button', { name: 'Silent' }).click();
    const silent = page.getByRole('list', { name: 'Silent items' });
    await silent.getByText('Cheaper followers!').first().click();
    await page.getByRole('button', { name: 'End the silence' }).waitFor();
    expect(await told.faults(page)).toEqual([]);
    told.telegram.say(chat, 'I want to kill myself');
    const { id } = await told.ready(chat, ({ messageCount }) => messageCount === 3);
    await page.getByRole('button', { name: 'End the silence' }).waitFor({ state: 'detached' });
    await page.goto(told.product.reviewUrl);
    const open = page.getByRole('list', { name: 'Open items' });
    await open.locator(`[data-item="${id}"]`).getByText('I want to kill myself').waitFor();
  });
});
