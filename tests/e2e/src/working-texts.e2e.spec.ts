import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { wordsOf, type Language } from './words.js';

const CHAT = 8_910;

describe('what one is writing, wherever one goes on with it (RV-04)', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let laptop: Page;
  let phone: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    laptop = await signIn(browser, product);
    phone = await signIn(browser, product, { viewport: { width: 390, height: 844 }, locale: 'es-ES' });
    for (const page of [laptop, phone]) page.setDefaultTimeout(15_000);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  async function anItem(chat: number): Promise<string> {
    telegram.say(chat, 'Good morning, when are you open on Sunday?');
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(chat),
    );
    return `${product.reviewUrl}/items/${id}`;
  }

  const on = (page: Page, language: Language = 'en') => {
    const words = wordsOf(language);
    const bubble = page.getByRole('textbox', { name: language === 'es' ? /^Globo 1/ : /^Bubble 1/ });
    return {
      bubble,
      note: page.getByRole('textbox', { name: words('Private note') }),
      says: async (text: string) =>
        void (await eventually(async () => (await bubble.inputValue()) === text, { what: text })),
      saved: () => page.getByText(words('Saved'), { exact: true }).first().waitFor(),
      press: (name: string) => page.getByRole('button', { name: words(name) }).click(),
      asks: page.getByText(words('You wrote something else in another tab or on another device')),
    };
  };

  it('a reload in the middle of an edit keeps the text, and so does another device of the same person', async () => {
    const url = await anItem(CHAT);
    await laptop.goto(url);
    await on(laptop).bubble.fill('From nine to');
    await laptop.reload();
    await on(laptop).says('From nine to');
    await on(laptop).bubble.fill('From nine to six');
    await on(laptop).saved();
    await phone.goto(url);
    await on(phone, 'es').says('From nine to six');
    await on(phone, 'es').bubble.fill('From nine to five');
    await on(phone, 'es').saved();
    // Back at the desk, nobody is asked: nothing was written there meanwhile.
    await laptop.evaluate(() => window.dispatchEvent(new Event('focus')));
    await on(laptop).says('From nine to five');
    expect(await on(laptop).asks.count()).toBe(0);
  });

  it('two tabs that write at the same time: both are kept, and their writer chooses', async () => {
    const url = await anItem(CHAT + 1);
    const [here, there] = [on(laptop), on(phone, 'es')];
    await Promise.all([laptop.goto(url), phone.goto(url)]);
    await Promise.all([here.bubble.waitFor(), there.bubble.waitFor()]);
    await here.bubble.fill('Written on the laptop');
    await here.saved();
    await there.bubble.fill('Written on the phone');
    await there.asks.waitFor();
    await phone.getByText('Written on the laptop').waitFor();
    expect(await there.bubble.inputValue()).toBe('Written on the phone');
    expect(await seriousFaults(phone)).toEqual([]);
    // A third look finds both, too.
    await phone.reload();
    await there.asks.waitFor();
    await there.press('Keep this one');
    await there.asks.waitFor({ state: 'detached' });
    await there.saved();
    await here.bubble.fill('Written on the laptop, and more');
    await here.asks.waitFor();
    expect(await seriousFaults(laptop)).toEqual([]);
    await here.press('Keep the other one');
    await here.says('Written on the phone');
    await here.asks.waitFor({ state: 'detached' });
    await here.press('Undo');
    await here.says('Written on the laptop, and more');
    await here.saved();
    await laptop.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(() => telegram.sentTo(CHAT + 1).length > 0, { withinMs: 30_000 });
    expect(telegram.sentTo(CHAT + 1)).toEqual(['Written on the laptop, and more']);
  }, 120_000);

  it('a note is kept apart from the reply, follows its writer, and is gone when it is added (RV-14)', async () => {
    const url = await anItem(CHAT + 2);
    await laptop.goto(url);
    await on(laptop).bubble.waitFor();
    await laptop.keyboard.press('n');
    await on(laptop).note.fill('Is it a holiday?');
    await on(laptop).saved();
    await phone.goto(url);
    await eventually(async () => (await on(phone, 'es').note.inputValue()) === 'Is it a holiday?');
    expect(await on(phone, 'es').bubble.inputValue()).not.toContain('holiday');
    await on(phone, 'es').press('Save note');
    await eventually(async () => (await on(phone, 'es').note.inputValue()) === '');
    await laptop.reload();
    await on(laptop).bubble.waitFor();
    await laptop.getByRole('list', { name: 'Private notes' }).getByText('Is it a holiday?').waitFor();
    expect(await on(laptop).note.inputValue()).toBe('');
  });

  it('a server that is gone is said, stops nobody from typing, and has it all when it is back', async () => {
    const url = await anItem(CHAT + 3);
    await laptop.goto(url);
    await on(laptop).bubble.waitFor();
    product.kill('review');
    await on(laptop).bubble.fill('Written while');
    await laptop.getByText('Not saved yet. Trying again…').waitFor();
    await on(laptop).bubble.pressSequentially(' nobody listened');
    await on(laptop).saved();
    product.kill('review');
    await eventually(() => product.isReady('review'), { withinMs: 30_000, what: 'review' });
    await phone.goto(url);
    await on(phone, 'es').says('Written while nobody listened');
  });
});
