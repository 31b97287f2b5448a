import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { HEADER, seal, SEALED_SEGMENT, SEGMENT } from './sealed-object.js';
import type { Shelf } from './shelf.js';
import { collected, StoredObject } from './stored-object.js';

const KEY = Buffer.alloc(32, 7);
const NAME = 'main/one';

/** A shelf on which one object lies, whatever it is asked for. */
const holding = (sealed: Buffer) =>
  ({
    read: (_name: string, { from, to }) =>
      Promise.resolve({ whole: sealed.length, bytes: Readable.from([sealed.subarray(from, to)]) }),
  }) as Partial<Shelf> as Shelf;

const read = async (sealed: Buffer, span = {}, { key = KEY, name = NAME } = {}) => {
  const object = await StoredObject.find(holding(sealed), key, name);
  return collected(object!.read(span));
};

// Sizes about the borders of segments, where mistakes live.
const sizes = fc.oneof(
  fc.nat(3 * SEGMENT),
  fc
    .tuple(fc.nat(3), fc.integer({ min: -2, max: 2 }))
    .map(([segments, off]) => Math.max(0, segments * SEGMENT + off)),
);
const contents = sizes.map((size) => randomBytes(size));

describe('a sealed object (AU-01)', () => {
  test('any piece of any content is that piece', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(4 * SEGMENT), fc.nat(4 * SEGMENT), async (content, from, to) => {
        const sealed = seal(KEY, NAME, content);
        expect((await read(sealed, { from, to })).equals(content.subarray(from, Math.max(from, to)))).toBe(
          true,
        );
        expect((await read(sealed)).equals(content)).toBe(true);
      }),
      propertyRuns(150),
    );
  });

  test('whatever byte is changed, whoever reads it is told', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(), fc.integer({ min: 1, max: 255 }), async (content, at, by) => {
        const sealed = seal(KEY, NAME, content);
        sealed[at % sealed.length]! ^= by;
        await expect(read(sealed)).rejects.toMatchObject({ code: 'object-damaged' });
      }),
      propertyRuns(150),
    );
  });

  test('wherever it is cut, no piece of it is given', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(), fc.nat(SEGMENT), async (content, at, from) => {
        const sealed = seal(KEY, NAME, content);
        const cut = sealed.subarray(0, at % sealed.length);
        await expect(read(cut, { from, to: from + 1 })).rejects.toMatchObject({ code: 'object-damaged' });
      }),
      propertyRuns(150),
    );
  });

  test('its segments open in their order alone', async () => {
    const [one, two] = [HEADER, HEADER + SEALED_SEGMENT];
    const sealed = seal(KEY, NAME, randomBytes(2 * SEGMENT));
    const swapped = Buffer.concat([sealed.subarray(0, one), sealed.subarray(two), sealed.subarray(one, two)]);
    await expect(read(swapped)).rejects.toMatchObject({ code: 'object-damaged' });
    const other = seal(KEY, NAME, randomBytes(2 * SEGMENT));
    const mixed = Buffer.concat([sealed.subarray(0, two), other.subarray(two)]);
    await expect(read(mixed)).rejects.toMatchObject({ code: 'object-damaged' });
  });

  test('it opens under its own name and key alone', async () => {
    const sealed = seal(KEY, NAME, Buffer.from('words'));
    await expect(read(sealed, {}, { name: 'main/two' })).rejects.toMatchObject({ code: 'object-damaged' });
    await expect(read(sealed, {}, { key: Buffer.alloc(32, 8) })).rejects.toMatchObject({
      code: 'object-damaged',
    });
  });

  test('two contents have no key in common, and one content is the same bytes each time', () => {
    const [one, again, two] = ['one', 'one', 'two'].map((word) => seal(KEY, NAME, Buffer.from(word)));
    expect(again).toEqual(one);
    expect(two!.subarray(1, 17)).not.toEqual(one!.subarray(1, 17));
    expect(seal(KEY, 'main/two', Buffer.from('one')).subarray(1, 17)).not.toEqual(one!.subarray(1, 17));
  });

  test('the form is the one that was written before', () => {
    const sealed = seal(KEY, NAME, Buffer.alloc(100_000, 'what somebody sent'));
    expect(sealed.length).toBe(23 + 100_000 + 2 * 16);
    expect(createHash('sha256').update(sealed).digest('hex')).toMatchInlineSnapshot(
      `"d94a664e5bee733d8588fc48192a121fac07266f9e19fe3ab97a052676c8fa32"`,
    );
  });
});
