import { eventually, PASSWORD, Product } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';
import { englishOn, wordsOf, type Language } from './words.js';

/** What the web chat says, and what is written in it. */
const CHAT = {
  en: {
    box: 'Your message',
    asked: ['Hello!', 'What time is breakfast?', 'We are two adults.'],
    three: '3 messages',
    changed: 'Breakfast is served from seven to ten – changed by hand.',
  },
  es: {
    box: 'Tu mensaje',
    asked: ['¡Hola!', '¿A qué hora es el desayuno?', 'Somos dos adultos.'],
    three: '3 mensajes',
    changed: 'El desayuno se sirve de siete a diez – cambiado a mano.',
  },
};

// The link opens once: each language has an instance of its own.
describe.each<[Language, string]>([
  ['en', 'en-GB'],
  ['es', 'es-ES'],
])(
  'the first hour, read in %s: from the printed link to the first countersigned reply',
  (language, locale) => {
    const say = wordsOf(language);
    const { box, asked, three, changed } = CHAT[language];
    let product: Product;
    let browser: Browser;
    let workspace: Page;
    let chat: Page;

    beforeAll(async () => {
      product = await Product.start({ TYPING_DEBOUNCE_DELAY: '2' });
      browser = await openBrowser();
      const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale });
      workspace = await desk.newPage();
      chat = await (await browser.newContext({ viewport: { width: 390, height: 780 }, locale })).newPage();
    }, 180_000);
    afterAll(async () => {
      await browser.close();
      await product.stop();
    });

    /** What shuts people out; in Spanish, also what is still said in English. */
    const faults = async (page: Page): Promise<string[]> => [
      ...(await seriousFaults(page)),
      ...(language === 'es' ? await englishOn(page) : []),
    ];
    const bubble = (position: number, count: number) =>
      workspace.getByRole('textbox', {
        name: say('Bubble {{position}} of {{count}}', { position: String(position), count: String(count) }),
      });

    /** Every one of them. */
    const bubbles = () =>
      workspace.getByRole('textbox', { name: say('Bubble {{position}} of {{count}}').split('{{', 1)[0]! });

    it('opens the workspace to whoever has the one-time link', async () => {
      await workspace.goto(product.setupUrl);
      await workspace.getByLabel(say('Your name')).fill('Ada Reviewer');
      await workspace.getByLabel(say('E-mail')).fill('ada@example.org');
      await workspace.getByRole('textbox', { name: say('Password') }).fill(PASSWORD);
      await workspace.getByRole('button', { name: say('Create the account') }).click();
      await workspace.waitForURL((url) => url.pathname === '/');
      expect(await faults(workspace)).toEqual([]);
    });

    it('shows three quick messages as one item, at once and without reloading, then its draft', async () => {
      await chat.goto(`${product.chatUrl}/chat`);
      for (const text of asked) {
        await chat.getByRole('textbox', { name: box }).fill(text);
        await chat.getByRole('textbox', { name: box }).press('Enter');
      }
      const queue = workspace.getByRole('list', { name: say('Open items') });
      await queue.getByText(asked[2]!).waitFor();
      expect(await queue.getByText(three).count()).toBe(1);
      await queue.getByText(three).click();
      for (const text of asked.slice(0, 2))
        await workspace.getByText(text, { exact: true }).first().waitFor();
      await bubbles().first().waitFor();
      expect(await faults(workspace)).toEqual([]);
    });

    it('sends exactly what the reviewer changed and approved, once', async () => {
      for (let count = await bubbles().count(); count > 1; count--) {
        // The tools of a bubble appear on the one in use.
        await bubble(count, count).hover();
        const name = say('bubble {{position}}', { position: String(count) });
        await workspace.getByRole('button', { name: say('Delete {{name}}', { name }) }).click();
      }
      const last = bubble(1, 1);
      expect((await last.inputValue()).trim().length).toBeGreaterThan(10);
      await last.fill(changed);
      await workspace.getByRole('button', { name: say('Approve & send') }).click();
      const log = chat.getByRole('log');
      await log.getByText(changed).waitFor({ timeout: 20_000 });
      expect(await log.getByText(changed).count()).toBe(1);
      expect(await seriousFaults(chat)).toEqual([]);
    });

    it('keeps the conversation when the customer reloads the page', async () => {
      await chat.reload();
      await chat.getByRole('log').getByText(changed).waitFor();
      expect(await chat.getByRole('log').getByText(asked[1]!).count()).toBe(1);
      // What was sent a second time would have been kept a second time.
      expect(await chat.getByRole('log').getByText(changed).count()).toBe(1);
    });

    it('stops cleanly and finds yesterday again at the next start', async () => {
      expect(await product.stop({ keep: true })).toBe(0);
      product = await Product.startIn(product.folder);
      await workspace.goto(`${product.reviewUrl}/?show=decided`);
      await eventually(
        async () =>
          (await workspace.getByText(asked[2]!).count()) > 0 ||
          (await workspace.getByLabel(say('E-mail')).count()) > 0,
      );
      expect(product.said).not.toContain('/setup#');
    });
  },
);
