import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { picture } from './browser.js';
import { story } from './story.js';

const AGAIN = 'And could we bring the dog along?';

story('what changed between the look and the signature', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page({ colorScheme: told.language === 'es' ? 'dark' : 'light' });
  });

  const approve = () => page.getByRole('button', { name: 'Approve & send' });
  const banner = () => page.getByRole('alert').filter({ hasText: 'Changed since you looked:' });

  /** Countersigns what is on screen; before the signature reaches the server, `meanwhile` happens. */
  async function approveWhile(meanwhile: () => Promise<unknown>): Promise<void> {
    await page.route(
      '**/approve',
      async (route) => {
        await meanwhile();
        await route.continue();
      },
      { times: 1 },
    );
    await approve().click();
  }

  it('the customer wrote again and there is another draft: nothing is sent, and the item comes back with both marked, until it is decided (RV-05)', async () => {
    const chat = told.chat();
    await page.goto(told.url(await told.asks('Is the terrace open in winter?', chat)));
    await approveWhile(async () => {
      told.telegram.say(chat, AGAIN);
      await told.ready(chat, ({ messageCount }) => messageCount === 2);
    });
    await banner().waitFor();
    await banner()
      .getByText('the customer wrote again: the new message is marked in the conversation')
      .waitFor();
    await banner().getByText('the text of message 1').waitFor();
    await page.getByText('New since you looked').waitFor();
    expect(await page.locator('.message-unseen').allInnerTexts()).toEqual([expect.stringContaining(AGAIN)]);
    await page
      .locator('.bubble-changed')
      .getByText('Changed since you looked', { exact: true })
      .first()
      .waitFor();
    expect(await page.locator('.approve-changed').count()).toBe(0);
    expect(told.telegram.sentTo(chat)).toEqual([]);
    expect(await told.faults(page)).toEqual([]);
    await picture(page, `changed-message-${told.language}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, `changed-message-phone-${told.language}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await approve().click();
    await eventually(() => told.telegram.sentTo(chat).length > 0, { withinMs: 40_000 });
  });

  it('who it goes to and the rules are others by then: the refusal names both, and the recipient is outlined (RV-05)', async () => {
    const { id, conversationId, recipient } = await told.asks('Is the sauna open in winter?');
    const elsewhere = told.chat();
    const live = (address: string): Promise<unknown[]> =>
      told.product.query(
        'countersign',
        'UPDATE review.conversation SET address = $2 WHERE conversation_id = $1',
        [conversationId, address],
      );
    const publish = async (hosts: string[]): Promise<void> => {
      const { revision } = await told.api.call<{ revision: number }>('GET', '/constitution');
      const content = { rules: [], changes: [], hosts };
      const saved = await told.api.call<object>('POST', '/constitution/draft', { revision, content });
      await told.api.call('POST', '/constitution/draft/publish', { ...saved, note: 'Our own pages.' });
    };
    await page.goto(told.url({ id }));
    await approveWhile(async () => {
      await live(String(elsewhere));
      await publish([`${told.language}.example.org`]);
    });
    await banner().getByText('the recipient: who it would go to').waitFor();
    await banner().getByText('the safety rules it was checked with').waitFor();
    await page.locator('.approve-changed').waitFor();
    expect(await page.locator('.bubble-changed, .message-unseen').count()).toBe(0);
    expect(await told.faults(page)).toEqual([]);
    await picture(page, `changed-recipient-${told.language}`);
    expect(told.telegram.sentTo(elsewhere)).toEqual([]);
    await live(recipient.address);
    await publish([]);
  });
});
