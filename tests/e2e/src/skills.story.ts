import { eventually, type Item } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

const ADDRESS = '14 Quayside Lane, Port Ellery';
const PROPOSED = 'Proposed: send this place on the map. It is sent only if you approve it.';

story('business facts and skills, from the form to the customer', (told) => {
  let page: Page;
  let before: number;

  const version = async (): Promise<number> =>
    (await told.api.call<{ version: number }>('GET', '/facts')).version;
  beforeAll(async () => {
    before = await version();
    page = await told.page({ timezoneId: 'Europe/Lisbon' });
    await page.getByRole('link', { name: 'Business' }).click();
  });
  // As all others found them.
  afterAll(() => told.emptyFacts());

  const words = ({ draft }: Item): string => draft!.bubbles.map(({ text }) => text).join('\n');
  const section = (name: string) => page.getByRole('region', { name, exact: true });
  const approve = () => page.getByRole('button', { name: 'Approve & send' }).click();
  const save = async (change: number): Promise<void> => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(`Version ${before + change} by * ${told.ada.name}`)
      .first()
      .waitFor();
  };

  it('an administrator writes down hours and the place; the next draft answers with them (KN-04, SV-17)', async () => {
    expect(words(await told.asks('When do you open?'))).not.toContain('09:30');
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
    expect(await told.faults(page)).toEqual([]);
    await save(1);
    const item = await told.asks('When do you open?');
    expect(words(item)).toContain(
      'Studio: Monday to Friday 09:30–13:00 and 14:30–18:15; Saturday and Sunday closed.',
    );
    expect((item.draft!.evidence[0] as { title: string }).title).toBe(
      `Opening hours (business facts, version ${before + 1})`,
    );
  });

  it('hours that cannot be are refused where they stand, and nothing is saved (SV-22)', async () => {
    const hours = section('Opening hours').getByLabel('Hours', { exact: true });
    await hours.fill('9:30–15, 14:30–18:15');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('overlaps with other hours of the week').waitFor();
    await hours.fill('mornings');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('*: “mornings” is no hours; write 9:30–18:00').waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await eventually(async () => (await hours.inputValue()) === '09:30–13:00, 14:30–18:15', {
      what: 'the hours that hold',
    });
  });

  it('asked where the business is, the draft proposes its card, which arrives when it is approved (SV-17)', async () => {
    const chat = told.chat();
    const item = await told.asks('Where are you?', chat);
    expect(words(item)).toContain(ADDRESS);
    await page.goto(told.url(item));
    await page.getByText(PROPOSED).waitFor();
    expect(await page.getByLabel('Latitude and longitude').inputValue()).toBe('54.5, -1.2');
    await page
      .getByText(`business facts, version ${before + 1}`)
      .first()
      .waitFor();
    expect(await told.faults(page)).toEqual([]);
    await approve();
    await told.decided(chat);
    expect(await told.sent(chat, 2)).toEqual([
      `Hello! You find us at ${ADDRESS}.`,
      `Lantern House\n${ADDRESS}`,
    ]);
  });

  it('the card may be taken off: then only the words arrive', async () => {
    const chat = told.chat();
    await page.goto(told.url(await told.asks('What is your address?', chat)));
    await page.getByText(PROPOSED).waitFor();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.getByText(PROPOSED).waitFor({ state: 'detached' });
    await approve();
    expect(await told.sent(chat)).toEqual([`Hello! You find us at ${ADDRESS}.`]);
  });

  it('somebody who is no administrator reads the facts and is refused to write them', async () => {
    const bob = await told.colleague('Bob');
    const sheet = await bob.api.call<{ facts: object; version: number }>('GET', '/facts');
    expect(sheet.version).toBe(before + 1);
    await expect(bob.api.call('POST', '/facts', { facts: sheet.facts, base: sheet.version })).rejects.toThrow(
      '403',
    );
  });

  it('an administrator chooses how people are addressed in Spanish; the next draft says tú (SV-10)', async () => {
    await page.getByRole('link', { name: 'Business' }).click();
    await page.getByLabel('In Spanish').selectOption('tú');
    await save(2);
    expect(words(await told.asks('¿Cuál es la capital de Francia?'))).toContain('Gracias por tu mensaje');
  });

  it('nothing of the facts is in a log', () => {
    expect(told.product.logs()).not.toMatch(/Quayside|17\.50(?!\d)/);
  });
});
