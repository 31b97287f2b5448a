import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

const ADDRESS = '14 Quayside Lane, Port Ellery';

describe('business facts and skills, from the form to the customer', () => {
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

  it('hours that cannot be are refused where they stand, and nothing is saved (SV-22)', async () => {
    const hours = section('Opening hours').getByLabel('Hours', { exact: true });
    await hours.fill('9:30–15, 14:30–18:15');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Hours of Studio: overlaps with other hours of the week').waitFor();
    await hours.fill('mornings');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/“mornings” is no hours/).waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await hours.inputValue()).toBe('09:30–13:00, 14:30–18:15');
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

  it('the card may be taken off: then only the words arrive', async () => {
    const { chat, item } = await asks('What is your address?');
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByText('Proposed: send this place on the map.').waitFor();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.getByText('Proposed: send this place on the map.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Approve & send/ }).click();
    await eventually(() => telegram.sentTo(chat).length > 0, { withinMs: 30_000, what: 'the words' });
    expect(telegram.sentTo(chat)).toEqual([`Hello! You find us at ${ADDRESS}.`]);
  });

  it('somebody who is no administrator reads the facts and is refused to write them', async () => {
    const colleague = await reviewer.invite('bob@example.org');
    const { facts, version } = await colleague.call<{ facts: object; version: number }>('GET', '/facts');
    expect(version).toBe(1);
    await expect(colleague.call('POST', '/facts', { facts, base: version })).rejects.toThrow('403');
  });

  it('an administrator chooses how people are addressed in Spanish; the next draft says tú (SV-10)', async () => {
    await page.getByRole('link', { name: 'Business' }).click();
    await page.getByLabel('In Spanish').selectOption('tú');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Version 2 by Ada/).waitFor();
    expect(words((await asks('¿Cuál es la capital de Francia?')).item)).toContain('Gracias por tu mensaje');
  });

  it('nothing of the facts is in a log', () => {
    expect(product.logs()).not.toMatch(/Quayside|17\.50/);
  });
});
