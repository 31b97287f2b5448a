import type { FactsSheet } from '@countersign/contracts';

/** A guesthouse's sheet, with a price that ended long ago. */
export const FACTS: FactsSheet = {
  version: 3,
  name: 'Lantern House',
  zone: 'Europe/Lisbon',
  calendars: [
    {
      name: 'Reception',
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '07:00', closes: '22:15' }],
      special: [],
    },
    {
      name: 'Shop',
      weekly: [
        { days: [2, 3, 4, 5, 6], opens: '10:00', closes: '18:30' },
        { days: [7], opens: '11:00', closes: '16:00' },
      ],
      special: [{ name: 'Christmas', from: '2020-12-25', yearly: true, spans: [] }],
    },
  ],
  places: [
    { name: 'Lantern House', address: '14 Quayside Lane, Port Ellery', latitude: 54.5, longitude: -1.2 },
  ],
  phones: [{ label: 'Reception', number: '+44 1632 960 014' }],
  emails: [{ label: '', address: 'hello@lantern-house.example' }],
  links: [{ label: 'Rooms', url: 'https://lantern-house.example/rooms' }],
  prices: [
    { what: 'a bicycle for a day', price: '€ 17.50' },
    { what: 'a day in the sauna', price: '€ 23.40', validUntil: '2020-06-30' },
  ],
  policies: [{ title: 'Dogs', text: 'Dogs are welcome on the ground floor.' }],
};
