import { DraftRequested, type BusinessFacts } from '@countersign/contracts';
import { ReviewWorld } from './review-world.js';

const FACTS: BusinessFacts = {
  name: 'Lantern House',
  zone: 'Europe/Lisbon',
  address: { es: 'usted', pt: 'senhor' },
  calendars: [
    {
      name: 'Shop',
      weekly: [
        { days: [1, 2, 3], opens: '09:30', closes: '13:00' },
        { days: [5], opens: '20:00', closes: '02:30' },
      ],
      special: [{ name: 'Christmas', from: '2026-12-25', yearly: true, spans: [] }],
    },
  ],
  places: [{ name: 'House', address: '14 Quayside Lane', latitude: 54.5, longitude: -1.2 }],
  phones: [{ label: 'Reception', number: '+44 1632 960 014' }],
  emails: [{ label: '', address: 'hello@lantern-house.example' }],
  links: [{ label: 'Rooms', url: 'https://lantern-house.example/rooms' }],
  prices: [{ what: 'a bicycle', price: '€ 17.50', validUntil: '2027-06-30' }],
  policies: [{ title: 'Dogs', text: 'Welcome.' }],
};
const shop = FACTS.calendars[0]!;
const withShop = (more: Partial<typeof shop>): BusinessFacts => ({
  ...FACTS,
  calendars: [{ ...shop, ...more }],
});
const holiday = shop.special[0]!;

let world: ReviewWorld;

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

interface Answer {
  version: number;
  facts: BusinessFacts | null;
  versions: { version: number; by: string }[];
  code: string;
  details: { field: string; message: string }[];
}
const save = (facts: object, base: number, extra?: Record<string, string>) =>
  world.post<Answer>('/facts', { facts, base }, extra);
const read = async (query = ''): Promise<Answer> => (await world.get<Answer>(`/facts${query}`)).body;

describe('what is true of the business (KN-04)', () => {
  test('nothing until somebody writes it; then it is in the next request for a draft, in full, and so is every change', async () => {
    const asked = async (): Promise<DraftRequested['facts']> => {
      const chat = world.newChat();
      await chat.readyItem('Is it open?');
      return (await world.published(DraftRequested, chat.conversationId)).at(-1)?.data.facts;
    };
    expect(await read()).toMatchObject({ version: 0, facts: null, versions: [] });
    expect(await asked()).toBeUndefined();
    expect(await save(FACTS, 0)).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await asked()).toEqual({ ...FACTS, version: 1 });
    expect(await save({ ...FACTS, phones: [] }, 1)).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await asked()).toMatchObject({ version: 2, phones: [] });
  });

  test('a version is never changed (ADR 0030)', async () => {
    for (const change of [`UPDATE business_facts SET saved_by = 'x'`, 'DELETE FROM business_facts'])
      await expect(world.database.query(change)).rejects.toThrow(/permission denied/);
  });

  test('every save is a version with its author and a line on the trail, an earlier one can be read, and nobody saves over another', async () => {
    const now = await read();
    expect(now.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await read('?version=1')).facts).toEqual(FACTS);
    expect((await world.get('/facts?version=9')).status).toBe(404);
    expect(await save(FACTS, 1)).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    const saves = await Promise.all(Array.from({ length: 5 }, () => save(FACTS, 2)));
    expect(saves.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const trail = await world.database.query(
      `SELECT action, detail FROM audit WHERE object_id = 'business-facts' ORDER BY seq`,
    );
    expect(trail).toEqual(
      [1, 2, 3].map((version) => ({ action: 'business-facts.saved', detail: { version } })),
    );
  });

  test.each<[string, BusinessFacts, string]>([
    ['a zone nobody knows', { ...FACTS, zone: 'Europe/Atlantis' }, 'zone'],
    [
      'hours that overlap',
      withShop({ weekly: [...shop.weekly, { days: [3], opens: '12:30', closes: '14:00' }] }),
      'calendars.0.weekly.2',
    ],
    [
      'a night that runs into the next morning’s hours',
      withShop({
        weekly: [
          { days: [1, 2], opens: '20:00', closes: '08:00' },
          { days: [2], opens: '07:30', closes: '12:00' },
        ],
      }),
      'calendars.0.weekly.1',
    ],
    [
      'Sunday’s night that runs into Monday’s hours',
      withShop({
        weekly: [
          { days: [7], opens: '20:00', closes: '08:00' },
          { days: [1], opens: '07:30', closes: '12:00' },
        ],
      }),
      'calendars.0.weekly.1',
    ],
    [
      'hours that close as they open',
      withShop({ weekly: [{ days: [1], opens: '09:00', closes: '09:00' }] }),
      'calendars.0.weekly.0.closes',
    ],
    [
      'hours that open at the end of the day',
      withShop({ weekly: [{ days: [1], opens: '24:00', closes: '02:00' }] }),
      'calendars.0.weekly.0.opens',
    ],
    [
      'a day that is in no calendar',
      withShop({ special: [{ ...holiday, from: '2026-02-30' }] }),
      'calendars.0.special.0.from',
    ],
    [
      'days that end before they begin',
      withShop({ special: [{ ...holiday, yearly: false, until: '2026-12-24' }] }),
      'calendars.0.special.0.until',
    ],
    [
      'two special days on one date',
      withShop({ special: [holiday, { ...holiday, name: 'Again' }] }),
      'calendars.0.special.1.from',
    ],
    [
      'a special day whose hours overlap',
      withShop({
        special: [
          {
            ...holiday,
            spans: [
              { opens: '09:00', closes: '12:00' },
              { opens: '11:30', closes: '13:00' },
            ],
          },
        ],
      }),
      'calendars.0.special.0.spans.1',
    ],
    [
      'two hours with one name',
      { ...FACTS, calendars: [shop, { ...shop, name: 'shop ' }] },
      'calendars.1.name',
    ],
    [
      'half a coordinate',
      { ...FACTS, places: [{ name: 'House', address: 'x', latitude: 1 }] },
      'places.0.latitude',
    ],
    [
      'a last day that is none',
      { ...FACTS, prices: [{ what: 'x', price: '1', validUntil: '2027-06-31' }] },
      'prices.0.validUntil',
    ],
  ])('%s is refused by its field, and nothing is saved (SV-22)', async (_, facts, field) => {
    const before = (await read()).version;
    const { status, body } = await save(facts, before);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'facts_invalid' });
    expect(body.details.map((detail) => detail.field)).toContain(field);
    expect((await read()).version).toBe(before);
  });

  test('what is not a time, a telephone number or an address is refused', async () => {
    const { version } = await read();
    for (const wrong of [
      withShop({ weekly: [{ days: [8], opens: '09:00', closes: '10:00' }] }),
      withShop({ weekly: [{ days: [1], opens: '9', closes: '25:00' }] }),
      { ...FACTS, phones: [{ label: '', number: 'call me' }] },
      { ...FACTS, links: [{ label: '', url: 'javascript:alert(1)' }] },
    ])
      expect((await save(wrong, version)).status).toBe(422);
  });

  test('everybody reads it, an administrator alone writes it', async () => {
    const cookie = await world.anotherReviewer('Vera', 'reviewer');
    expect((await world.get('/facts', { cookie })).status).toBe(200);
    expect((await save(FACTS, 3, { cookie })).status).toBe(403);
  });
});
