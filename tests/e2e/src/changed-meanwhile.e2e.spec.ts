import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf } from './words.js';

const [WRITES, MOVES] = [7_401, 7_402];
const AGAIN = 'And could we bring the dog along?';

describe.each(['en', 'es'] as const)(
  'what changed between the look and the signature, read in %s',
  (language) => {
    const say = wordsOf(language);
    let telegram: TelegramSimulator;
    let product: Product;
    let reviewer: Reviewer;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      telegram = await startTelegramSimulator();
      product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
      reviewer = await Reviewer.first(product);
      browser = await openBrowser();
      page = await signIn(browser, product, {
        locale: language === 'es' ? 'es-ES' : 'en-GB',
        colorScheme: language === 'es' ? 'dark' : 'light',
      });
    }, 180_000);
    afterAll(async () => {
      await browser.close();
      await product.stop();
      await telegram.stop();
    });

    const itemOf = (chat: number, messages = 1): Promise<Item> =>
      reviewer.item(
        ({ state, recipient, messageCount }) =>
          state === 'ready' && recipient.address === String(chat) && messageCount === messages,
      );
    const approve = () => page.getByRole('button', { name: say('Approve & send') });

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
      telegram.say(WRITES, 'Is the terrace open in winter?');
      const { id } = await itemOf(WRITES);
      await page.goto(`${product.reviewUrl}/items/${id}`);
      await approveWhile(async () => {
        telegram.say(WRITES, AGAIN);
        await itemOf(WRITES, 2);
      });
      const banner = page.getByRole('alert').filter({ hasText: say('Changed since you looked:') });
      await banner.waitFor();
      await banner
        .getByText(say('the customer wrote again: the new message is marked in the conversation'))
        .waitFor();
      await banner.getByText(say('the text of message {{position}}', { position: '1' })).waitFor();
      await page.getByText(say('New since you looked')).waitFor();
      expect(await page.locator('.message-unseen').allInnerTexts()).toEqual([expect.stringContaining(AGAIN)]);
      await page.locator('.bubble-changed').getByText(say('Changed since you looked')).first().waitFor();
      expect(await page.locator('.approve-changed').count()).toBe(0);
      expect(telegram.sentTo(WRITES)).toEqual([]);
      expect(await seriousFaults(page)).toEqual([]);
      if (language === 'es') expect(await englishOn(page)).toEqual([]);
      await picture(page, `changed-message-${language}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await picture(page, `changed-message-phone-${language}`);
      await page.setViewportSize({ width: 1440, height: 900 });
      await approve().click();
      await eventually(() => telegram.sentTo(WRITES).length > 0, { withinMs: 40_000 });
    });

    it('who it goes to and the rules are others by then: the refusal names both, and the recipient is outlined (RV-05)', async () => {
      telegram.say(MOVES, 'Is the sauna open in winter?');
      const { id, conversationId, recipient } = await itemOf(MOVES);
      const live = (address: string): Promise<unknown[]> =>
        product.query(
          'countersign',
          'UPDATE review.conversation SET address = $2 WHERE conversation_id = $1',
          [conversationId, address],
        );
      await page.goto(`${product.reviewUrl}/items/${id}`);
      await approveWhile(async () => {
        await live('7403');
        const content = { rules: [], changes: [], hosts: ['example.org'] };
        const { revision } = await reviewer.call<{ revision: number }>('GET', '/constitution');
        const saved = await reviewer.call<{ revision: number }>('POST', '/constitution/draft', {
          revision,
          content,
        });
        await reviewer.call('POST', '/constitution/draft/publish', { ...saved, note: 'Our own pages.' });
      });
      const banner = page.getByRole('alert').filter({ hasText: say('Changed since you looked:') });
      await banner.getByText(say('the recipient: who it would go to')).waitFor();
      await banner.getByText(say('the safety rules it was checked with')).waitFor();
      await page.locator('.approve-changed').waitFor();
      expect(await page.locator('.bubble-changed, .message-unseen').count()).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      await picture(page, `changed-recipient-${language}`);
      expect(telegram.sentTo(7403)).toEqual([]);
      await live(recipient.address);
    });
  },
);
