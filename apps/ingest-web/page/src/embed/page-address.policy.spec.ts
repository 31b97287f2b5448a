import { pageAddress } from './page-address.policy.js';

it('the page a visitor writes from is told with its campaign tags, never the rest of its query (CH-13)', () => {
  const page = new URL('https://hotel.example/rooms?utm_source=mail&token=secret&utm_campaign=a%26b#top');
  expect(pageAddress(page)).toBe('https://hotel.example/rooms?utm_source=mail&utm_campaign=a%26b');
  expect(pageAddress(new URL('https://hotel.example/'))).toBe('https://hotel.example/');
  expect(pageAddress(new URL(`https://hotel.example/${'x'.repeat(5_000)}`))).toHaveLength(2_000);
});
