import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

story('replies of which nobody knows whether they arrived (RV-18, DS-04, DS-10)', (told) => {
  const desk = { width: 1280, height: 800 };
  let lost: number[] = [];
  let page: Page;
  beforeAll(async () => {
    page = await told.page({ viewport: desk });
  });

  const cards = () => page.getByRole('listitem', { name: 'Reply to *' });
  const badge = (count: number) => page.getByRole('link', { name: `Operations * ${count}` });

  /** A customer whose reply was lost on the way back; it did reach them unless said otherwise. */
  async function lostReply(text: string, accepted = true): Promise<number> {
    const chat = told.chat();
    const item = await told.asks('What time is breakfast?', chat);
    told.telegram.faults.next({ kind: 'reset', accepted }, { method: 'sendMessage', chat });
    const before = await cards().count();
    await told.api.approve(item, [text, 'See you!']);
    await page.goto(`${told.product.reviewUrl}/operations/unknown`);
    await cards().nth(before).waitFor();
    return chat;
  }

  it('wait in a list of their own, counted in the header, with what is known of each', async () => {
    lost = [
      await lostReply('From seven to ten.'),
      await lostReply('Until ten.', false),
      await lostReply('At seven.'),
    ];
    await badge(3).waitFor();
    const oldest = cards().first();
    await oldest
      .getByText('The connection broke after the message was handed over and before the channel answered.')
      .waitFor();
    await oldest.getByText('Nobody knows', { exact: true }).waitFor();
    await oldest.getByText('Held back, not sent').waitFor();
    expect(told.telegram.sentTo(lost[0]!)).toEqual(['From seven to ten.']);
    expect(await told.faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 780 });
    const beyond = await page.evaluate(() => {
      const widest = [...document.querySelectorAll('.app *')].map((one) => one.getBoundingClientRect().right);
      return Math.max(...widest) - window.innerWidth;
    });
    expect(beyond).toBeLessThanOrEqual(0);
    await page.setViewportSize(desk);
  });

  it('are settled from the keyboard: it arrived', async () => {
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('One message was held back after it and stays unsent.').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await badge(2).waitFor();
    expect(await cards().count()).toBe(2);
  });

  it('are sent again knowingly, once, and only what did not certainly arrive', async () => {
    await page.keyboard.press('s');
    await page
      .getByRole('dialog')
      .getByText('They may read it twice: nobody knows whether the first one arrived.')
      .waitFor();
    await page.keyboard.press('Enter');
    await badge(1).waitFor();
    expect(await told.sent(lost[1]!, 2)).toEqual(['Until ten.', 'See you!']);
  });

  it('are given up, and what was asked is in the queue again', async () => {
    await page.keyboard.press('g');
    await page
      .getByRole('dialog')
      .getByText(
        'Nothing is sent. What * asked comes back to the queue, with a note that this reply may have arrived.',
      )
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nothing is unknown' }).waitFor();
    const item = await told.item(lost[2]!, ({ notice }) => notice?.kind === 'dropped');
    await page.goto(told.url(item));
    await page.getByText('The last reply was given up: nobody knows whether it arrived').waitFor();
  });

  it('are reached from the conversation', async () => {
    await lostReply('By bus.');
    await page.getByRole('link', { name: 'Open the conversation' }).click();
    await page.getByText('May or may not have arrived').first().waitFor();
    await page.getByRole('link', { name: 'Settle it' }).click();
    await page.waitForURL(/\/operations\/unknown#/);
    await page.locator('.unknown-card:focus').waitFor();
  });

  it('somebody who settles one at the same moment wins, and whoever comes second is told who it was', async () => {
    const [{ replyId }] = await told.api.call<[{ replyId: string }]>('GET', '/unknown-sends');
    await page.route('**/api/v1/unknown-sends', (route) => route.abort()); // the list on screen stays as it was
    await page.keyboard.press('g');
    await told.api.call('POST', `/unknown-sends/${replyId}/resolve`, { verdict: 'arrived' });
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(`${told.ada.name} said that it arrived.`).waitFor();
    await page.unroute('**/api/v1/unknown-sends');
    await page.keyboard.press('Escape');
  });

  it('sending is stopped and resumed; everyone sees it, and what is approved waits', async () => {
    const chat = told.chat();
    await page.goto(`${told.product.reviewUrl}/operations/sending`);
    await page.getByRole('button', { name: 'Stop sending…' }).click();
    await page.getByRole('textbox', { name: 'Why?' }).fill('The price list is wrong.');
    await page.getByRole('button', { name: 'Stop sending', exact: true }).click();
    const banner = page.getByRole('status', { name: 'Sending' });
    await banner.getByText('The price list is wrong.').waitFor();
    expect(await told.faults(page)).toEqual([]);

    const item = await told.asks('How much is it?', chat);
    await page.goto(told.url(item));
    await page.getByRole('textbox', { name: 'Bubble 1 of *' }).fill('Ten euro.');
    const others = page.getByRole('button', { name: 'Delete Bubble 2' });
    while ((await others.count()) > 0) await others.first().click();
    await page.getByRole('button', { name: 'Approve & send' }).click();
    await page.getByText('Approved, waits: sending is stopped').waitFor();
    await page.goto(`${told.url(item)}?show=decided`);
    await page.getByText('Waits: sending is stopped', { exact: true }).waitFor();
    expect(told.telegram.sentTo(chat)).toEqual([]);

    await banner.getByRole('link', { name: 'See' }).click();
    await page.getByRole('button', { name: 'Resume sending…' }).click();
    await page.getByRole('textbox', { name: 'Why can it be sent again?' }).fill('Corrected.');
    await page.getByRole('button', { name: 'Resume sending', exact: true }).click();
    await banner.getByText('The price list is wrong.').waitFor({ state: 'detached' });
    expect(await told.sent(chat)).toHaveLength(1);
    await eventually(() => told.product.isReady('dispatcher'));
  });
});
