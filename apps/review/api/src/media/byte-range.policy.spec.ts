import { byteRange } from './byte-range.policy.js';

describe('the range of a file somebody asks for', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
  ])('%s of 100 bytes', (header, range) => expect(byteRange(header, 100)).toEqual(range));

  it.each([undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b'])(
    '%s: the whole file',
    (header) => expect(byteRange(header, 100)).toBeUndefined(),
  );

  it.each(['bytes=100-', 'bytes=200-300', 'bytes=-0'])('%s: there are no such bytes', (header) =>
    expect(byteRange(header, 100)).toBe('unsatisfiable'),
  );
});
