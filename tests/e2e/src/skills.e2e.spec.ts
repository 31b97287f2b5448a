import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

const ADDRESS = '14 Quayside Lane, Port Ellery';

/** All else of it is told in `skills.story.ts`; here the sender dies, which no other flow is to notice. */
describe('business facts and a card on the map, though the sender dies', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;
  let people = 7_700;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      timezoneId: 'Europe/Lisbon',
    });
    page = await context.newPage();
    await page.goto(product.reviewUrl);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.getByRole('link', { name: 'Business' }).click();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const asks = async (question: string): Promise<{ chat: number; item: Item }> => {
    const chat = ++people;
    telegram.say(chat, question);
    const item = await reviewer.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(chat),
    );
    return { chat, item };
  };
  const words = ({ draft }: Item): string => draft!.bubbles.map(({ text }) => text).join('\n');
  const section = (name: string) => page.getByRole('region', { name, exact: true });

  it('an administrator writes down hours and the place; the next draft answers with them (KN-04, SV-17)', async () => {
    expect(words((await asks('When do you open?')).item)).not.toContain('09:30');
    await page.getByLabel('Name of the business').fill('Lantern House');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Lisbon');
    await page.getByRole('button', { name: 'Add a part of the house' }).click();
    const hours = section('Opening hours');
    await hours.getByLabel('Name', { exact: true }).fill('Studio');
    await hours.getByLabel('Hours', { exact: true }).fill('9:30-13, 14:30–18:15');
    await page.getByRole('button', { name: 'Add a special day' }).click();
    const special = section('Holidays and exceptions');
    await special.getByLabel('Name').fill('Christmas');
    await special.getByLabel('Day', { exact: true }).fill('2026-12-25');
    await special.getByLabel('Every year').check();
    await page.getByRole('button', { name: 'Add a place' }).click();
    const places = section('Where people find you');
    await places.getByLabel('Name').fill('Lantern House');
    await places.getByLabel('Address').fill(ADDRESS);
    await places.getByLabel('Latitude and longitude').fill('54.5, -1.2');
    await page.getByRole('button', { name: 'Add a price' }).click();
    const prices = section('Prices');
    await prices.getByLabel('Of what').fill('a bicycle for a day');
    await prices.getByLabel('Price', { exact: true }).fill('€ 17.50');
    await prices.getByLabel('Holds until').fill('2020-01-31');
    await prices.getByText('Ended: not used any more').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Version 1 by Ada/).waitFor();
    const { item } = await asks('When do you open?');
    expect(words(item)).toContain(
      'Studio: Monday to Friday 09:30–13:00 and 14:30–18:15; Saturday and Sunday closed.',
    );
    expect((item.draft!.evidence[0] as { title: string }).title).toBe(
      'Opening hours (business facts, version 1)',
    );
  });

  it('asked where the business is, the draft proposes its card; approved it arrives once, though the sender dies (SV-17)', async () => {
    const { chat, item } = await asks('Where are you?');
    expect(words(item)).toContain(ADDRESS);
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByText('Proposed: send this place on the map.').waitFor();
    expect(await page.getByLabel('Latitude and longitude').inputValue()).toBe('54.5, -1.2');
    await page.getByText('business facts, version 1').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(async () => (await reviewer.openItems()).every(({ id }) => id !== item.id), {
      what: 'the approval',
    });
    product.kill('dispatcher');
    await eventually(() => telegram.sentTo(chat).length >= 2, { withinMs: 40_000, what: 'words and card' });
    await eventually(() => product.isReady('dispatcher'), { withinMs: 30_000, what: 'the sender' });
    expect(telegram.sentTo(chat)).toEqual([`Hello! You find us at ${ADDRESS}.`, `Lantern House\n${ADDRESS}`]);
  });

  it('nothing of the facts is in a log', () => {
    expect(product.logs()).not.toMatch(/Quayside|17\.50(?!\d)/);
  });
});
