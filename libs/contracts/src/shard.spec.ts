import fc from 'fast-check';
import { SHARDS, shardOf } from './shard.js';

describe('the shard of a conversation', () => {
  // FNV-1a, 32 bit, published vectors of its authors, modulo 64.
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
    ['hello', 0x4f9f2cab],
  ])('of "%s" follows the published FNV-1a value', (key, hash) => {
    expect(shardOf(key)).toBe(hash % SHARDS);
  });

  test('is one of 64, for every key, and the same every time', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        expect(shardOf(key)).toBe(shardOf(key));
        expect(shardOf(key)).toBeGreaterThanOrEqual(0);
        expect(shardOf(key)).toBeLessThan(64);
      }),
    );
  });

  test('never moves: conversations that exist keep their subject', () => {
    expect(
      ['c_aaaaaaaaaaaaaaaaaaaa', 'c_bcdefghijklmnopqrstu', 'p_7h7esjqhobtzzgaewdsk'].map(shardOf),
    ).toEqual([27, 63, 40]);
  });
});
