import type { BusinessFacts } from '../../api/facts.js';
import { endOf, factsOf, fieldWords, formOf, sheetLines } from './facts-form.policy.js';
import { spansIn, spansText } from './hours-text.policy.js';
import { listTitles } from './list-titles.policy.js';

const FACTS: BusinessFacts = {
  name: 'Lantern House',
  zone: 'Europe/Lisbon',
  address: { pt: 'senhor' },
  calendars: [
    {
      name: 'Shop',
      weekly: [
        { days: [1, 2], opens: '09:30', closes: '13:00' },
        { days: [1, 2], opens: '14:30', closes: '18:00' },
        { days: [5], opens: '20:00', closes: '02:30' },
      ],
      special: [
        { name: 'Christmas', from: '2026-12-25', yearly: true, spans: [] },
        { name: 'Works', from: '2026-03-09', until: '2026-03-11', yearly: false, spans: [] },
      ],
    },
  ],
  places: [{ name: 'House', address: '14 Quayside Lane', latitude: 54.5, longitude: -1.2 }],
  phones: [{ label: 'Reception', number: '+44 1632 960 014', validUntil: '2027-01-31' }],
  emails: [{ label: '', address: 'hello@lantern-house.example' }],
  links: [],
  prices: [{ what: 'a bicycle', price: '€ 17.50' }],
  policies: [{ title: 'Dogs', text: 'Welcome.' }],
  helpTexts: [
    { danger: 'self_harm', language: 'es', country: 'ES', text: 'Llame al 024.' },
    { danger: 'emergency', language: 'en', text: 'Call 112.' },
  ],
};

test('a sheet goes through the form unchanged (KN-04)', () => {
  const form = formOf(FACTS, 'UTC');
  expect(form.calendars[0]?.week).toEqual([
    { days: [1, 2], hours: '09:30–13:00, 14:30–18:00' },
    { days: [5], hours: '20:00–02:30' },
  ]);
  expect(form.address).toEqual({ es: '', pt: 'senhor' });
  expect(factsOf(form)).toEqual({ facts: FACTS });
  expect(factsOf({ ...form, address: { es: '', pt: '' } })).toEqual({
    facts: { ...FACTS, address: undefined },
  });
});

test.each([
  ['9:30-13, 14.30 – 18:00', '09:30–13:00, 14:30–18:00'],
  ['20h00 to 2:30', '20:00–02:30'],
  ['00:00-24:00', '00:00–24:00'],
  ['', ''],
])('hours written as "%s" are %s', (text, shown) => {
  expect(spansText(spansIn(text) ?? [])).toBe(shown);
});

test.each(['all day', '9:30', '25:00-26:00', '9:75-10:00', '24:30-02:00'])('"%s" is no hours', (text) => {
  expect(spansIn(text)).toBeUndefined();
});

test('what cannot be read is named by its line, and nothing is sent', () => {
  const form = formOf(FACTS, 'UTC');
  form.calendars[0]!.week[0]!.hours = 'mornings';
  form.lists.places[0]!.at = 'by the harbour';
  expect(factsOf(form)).toEqual({
    unread: [
      'Hours of Shop: “mornings” is no hours; write 9:30–18:00',
      'Place House: “by the harbour” is no point on the map; write 36.5297, -6.2926',
    ],
  });
});

test('a field the server refused is named as the form names it', () => {
  const form = formOf(FACTS, 'UTC');
  expect(fieldWords('calendars.0.weekly.2', form)).toBe('Hours of Shop');
  expect(fieldWords('calendars.0.special.1.until', form)).toBe('Hours of Shop, Works');
  expect(fieldWords('facts.phones.0.number', form)).toBe('Reception');
  expect(fieldWords('zone', form)).toBe('Time zone');
});

test('a fact is told to end a week before it does, and to have ended after it (KN-04)', () => {
  expect(endOf('', '2026-11-27')).toBeUndefined();
  expect(endOf('2026-12-05', '2026-11-27')).toBeUndefined();
  expect(endOf('2026-12-04', '2026-11-27')).toBe('soon');
  expect(endOf('2026-11-27', '2026-11-27')).toBe('soon');
  expect(endOf('2026-11-26', '2026-11-27')).toBe('ended');
});

test('two sheets are laid beside each other part by part, in words (AP-03)', () => {
  const lines = (facts: BusinessFacts) => sheetLines(formOf(facts, 'UTC'), listTitles());
  const said = Object.fromEntries(lines(FACTS));
  expect(said).toMatchObject({
    'Name of the business': 'Lantern House',
    'Telephone numbers': 'Reception, +44 1632 960 014, 2027-01-31',
    'Opening hours':
      'Shop; Mon Tue 09:30–13:00, 14:30–18:00; Fri 20:00–02:30; Christmas, 2026-12-25, –; Works, 2026-03-09, 2026-03-11, –',
    Links: '',
  });
  const differing = lines({ ...FACTS, zone: 'UTC', phones: [] }).filter(
    ([label, text]) => said[label] !== text,
  );
  expect(differing).toEqual([
    ['Time zone', 'UTC'],
    ['Telephone numbers', ''],
  ]);
});
