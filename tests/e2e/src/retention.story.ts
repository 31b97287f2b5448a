import type { Page } from 'playwright-core';
import { story } from './story.js';

/** How old a conversation is made. */
const AGED = 40;

story('how long things are kept', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page({ viewport: { width: 390, height: 800 } });
  });

  const open = () => page.goto(`${told.product.reviewUrl}/admin/retention`);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

  /** A conversation that was closed long ago. */
  async function longAgo(): Promise<void> {
    const chat = told.chat();
    const item = await told.asks('Do you have a pool?', chat);
    await page.goto(told.url(item));
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Close without a reply' });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Close without a reply' }).click();
    await told.decided(chat);
    await told.product.query(
      'countersign',
      `UPDATE review.message SET received_at = received_at - interval '${AGED} days' WHERE conversation_id = $1`,
      [item.conversationId],
    );
  }

  /** How many messages of all stories were received longer ago than the days that are chosen. */
  async function due(): Promise<number> {
    const [found] = await told.product.query<{ due: number }>(
      'countersign',
      `SELECT count(*)::int AS due FROM review.message WHERE received_at < now() - interval '30 days'`,
    );
    return found!.due;
  }

  it('an administrator shortens the days, reads what would go, and types that they want it (PR-03)', async () => {
    await longAgo();
    await open();
    const field = page.getByLabel('Days conversations are kept');
    const change = async (days: string): Promise<void> => {
      await field.fill(days);
      await page.getByRole('button', { name: 'Save days' }).click();
    };
    const changes = page.getByRole('listitem', { name: 'Version *' });
    expect(await field.inputValue()).toBe('365');
    await change('30');
    const dialog = page.getByRole('dialog', { name: 'These words would be removed' });
    const gone = dialog.getByRole('listitem').filter({ hasText: 'messages of customers' });
    expect(Number.parseInt(await gone.innerText(), 10)).toBe(await due());
    const confirm = dialog.getByRole('button', { name: 'Save and remove' });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await told.faults(page)).toEqual([]);
    await dialog.getByRole('textbox').fill(told.says('remove'));
    await confirm.click();
    await changes.first().getByText('365 → 30').waitFor();
    expect(await told.faults(page)).toEqual([]);
    expect(await fits()).toBe(true);
    // As all others found it.
    await change('365');
    await changes.first().getByText('30 → 365').waitFor();
  });

  it('a contact is put on hold beside the conversation, with a reason, and let go on the page (PR-03)', async () => {
    await page.goto(told.url(await told.asks('Where is my refund?')));
    await page.getByText('Legal hold', { exact: true }).first().click();
    await page.getByLabel('Why everything of this contact is to be kept').fill('A letter of 3 May');
    await page.getByRole('button', { name: 'Put on hold' }).click();
    await page.getByText('A letter of 3 May').waitFor();
    await open();
    const held = page.getByRole('region', { name: 'Contacts on hold' });
    await held.getByText('A letter of 3 May').waitFor();
    expect(await fits()).toBe(true);
    await held.getByRole('button', { name: 'Lift the hold' }).click();
    await held.getByText('Nobody is on hold.').waitFor();
  });
});
