import type { Page } from 'playwright-core';
import { story } from './story.js';

const ASKS = 'Would you like to see our rooms on Saturday?';
const LINK = 'https://house.example/tour';

story('calls to action, in people’s hands', (told) => {
  const name = `Room tour ${told.language}`;
  let customer: number;
  let page: Page;
  beforeAll(async () => {
    customer = told.chat();
    page = await told.page();
  });

  const call = () => page.getByRole('button', { name: 'Call to action', exact: true });
  const approve = () => page.getByRole('button', { name: 'Approve & send' });
  const putIn = async (): Promise<void> => {
    await call().click();
    await page.getByRole('button', { name }).click();
    await page.getByText('Call to action: Soft').waitFor();
  };

  it('an administrator keeps one with its link, and a reviewer puts it into a reply, marked as one (FU-03)', async () => {
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByRole('button', { name: 'New call to action' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('textbox', { name: 'English', exact: true }).fill(ASKS);
    await page.getByRole('textbox', { name: 'Link, English' }).fill(LINK);
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: `Edit ${name}` }).waitFor();
    expect(await told.faults(page)).toEqual([]);

    await page.goto(told.url(await told.asks('Good morning, when are you open on Sunday?', customer)));
    await putIn();
    expect(await call().isDisabled()).toBe(true);
    expect(await told.faults(page)).toEqual([]);
    await approve().click();
    expect((await told.sent(customer, 2)).join()).toContain(LINK);
  });

  it('what they answer is proposed by their words, and one click each says so and moves them on (FU-04, FU-05)', async () => {
    await page.goto(told.url(await told.asks('Sounds great, how do I book?', customer)));
    await page.getByText('Status and value').click();
    await page.getByText('They wrote “Sounds great”.').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'That is: Interested' }).click();
    await page.getByText('Suggested: they are interested.').waitFor();
    await page.getByRole('button', { name: 'Move to Qualified lead' }).click();
    await page.getByText('1 change', { exact: true }).waitFor();
    // One key says otherwise: the second of the list.
    await page.getByRole('radio', { name: 'Interested', exact: true }).press('2');
    await page.getByText('2 changes', { exact: true }).waitFor();
    await page.locator('.standing strong').filter({ hasText: 'Customer' }).waitFor();
  });

  it('a child is not asked for anything, and the reviewer is told why (ET-05)', async () => {
    const child = told.chat();
    await page.goto(
      told.url(await told.asks('Hello, I am 15 years old. When are you open on Sunday?', child)),
    );
    await putIn();
    await approve().click();
    await page.getByText('Nothing was sent: they may not be asked for anything now').first().waitFor();
    const open = page.getByRole('button', { name: 'Open it' });
    if ((await open.count()) > 0) await open.first().click();
    await page.getByText('they said that they are no adult').first().waitFor();
    expect(told.telegram.sentTo(child)).toEqual([]);
  });
});
