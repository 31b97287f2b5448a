import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf, type Language } from './words.js';

const ADDRESS = '14 Quayside Lane, Port Ellery';
const NONE = { calendars: [], phones: [], emails: [], links: [], prices: [], policies: [] };
const FACTS = {
  ...NONE,
  name: 'Lantern House',
  zone: 'Europe/Lisbon',
  places: [{ name: 'Lantern House', address: ADDRESS, latitude: 54.5, longitude: -1.2 }],
};

/** All else of it is told in `skills.story.ts`; here the sender dies, which no other flow is to notice. */
describe('a card on the map, though the sender dies', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    await reviewer.call('POST', '/facts', { facts: FACTS, base: 0 });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  it.each<[Language, string, number]>([
    ['en', 'en-GB', 7_701],
    ['es', 'es-ES', 7_702],
  ])('approved in %s it arrives once, words and card (SV-17)', async (language, locale, chat) => {
    const say = wordsOf(language);
    const page = await signIn(browser, product, { locale });
    telegram.say(chat, 'Where are you?');
    const item = await reviewer.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(chat),
    );
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page
      .getByText(say('Proposed: send this place on the map. It is sent only if you approve it.'))
      .waitFor();
    expect(await page.getByLabel(say('Latitude and longitude')).inputValue()).toBe('54.5, -1.2');
    expect(await seriousFaults(page)).toEqual([]);
    if (language === 'es') expect(await englishOn(page)).toEqual([]);
    await page.getByRole('button', { name: say('Approve & send') }).click();
    await eventually(async () => (await reviewer.openItems()).every(({ id }) => id !== item.id), {
      what: 'the approval',
    });
    product.kill('dispatcher');
    await eventually(() => telegram.sentTo(chat).length >= 2, { withinMs: 40_000, what: 'words and card' });
    await eventually(() => product.isReady('dispatcher'), { withinMs: 30_000, what: 'the sender' });
    expect(telegram.sentTo(chat)).toEqual([`Hello! You find us at ${ADDRESS}.`, `Lantern House\n${ADDRESS}`]);
    await page.context().close();
  });

  it('nothing of the facts is in a log', () => {
    expect(product.logs()).not.toMatch(/Quayside/);
  });
});
