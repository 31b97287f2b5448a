import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startS3Simulator, type S3Simulator } from '@countersign/simulators/s3/simulator';
import { ObjectStore } from './object-store.js';

const KEY = randomBytes(32).toString('base64url');
const WORDS = Buffer.from('what somebody sent');
const LONG = randomBytes(300_000);
const DAY = 24 * 3_600_000;

/** A place objects lie in, and what an intruder or a fault could do there. */
interface Place {
  open(key?: string): ObjectStore;
  lying(): Record<string, Buffer>;
  lay(name: string, bytes: Buffer): void;
  away(): void;
  stop(): Promise<void> | void;
}

function aFolder(): Promise<Place> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'objects-'));
  const files = () => fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = () =>
    files().flatMap((file) =>
      file.isFile() ? [`${path.relative(folder, file.parentPath)}/${file.name}`] : [],
    );
  return Promise.resolve({
    open: (key = KEY) => new ObjectStore(folder, key),
    lying: () => Object.fromEntries(names().map((name) => [name, fs.readFileSync(path.join(folder, name))])),
    lay: (name: string, bytes: Buffer) => fs.writeFileSync(path.join(folder, name), bytes),
    away: () => {
      fs.rmSync(folder, { recursive: true });
      fs.writeFileSync(folder, '');
    },
    stop: () => fs.rmSync(folder, { recursive: true, force: true }),
  });
}

async function aBucket(): Promise<Place & { s3: S3Simulator }> {
  const s3 = await startS3Simulator();
  Object.assign(process.env, s3.environment);
  const { name: bucket, objects } = s3.bucket;
  const place = { bucket, endpoint: s3.url, region: 'eu-west-1' };
  return {
    s3,
    open: (key = KEY) => new ObjectStore(place, key),
    lying: () => Object.fromEntries([...objects].map(([name, { bytes }]) => [name, bytes])),
    lay: (name, bytes) => void s3.bucket.put(name, bytes),
    away: () => s3.faults.next({ kind: 'refuse', status: 403, code: 'AccessDenied' }, { times: 100 }),
    stop: () => s3.stop(),
  };
}

const flipped = (bytes: Buffer, at: number) => {
  const other = Buffer.from(bytes);
  other[at < 0 ? bytes.length + at : at]! ^= 1;
  return other;
};

describe.each([
  ['a folder', aFolder],
  ['a bucket', aBucket],
])('the object store in %s (AU-01, AU-03)', (_what, begin) => {
  let place: Place;
  let store: ObjectStore;
  beforeEach(async () => {
    place = await begin();
    store = place.open();
  });
  afterEach(() => place.stop());

  it('gives back what was put, and nothing under another name', async () => {
    await store.put('main/one', WORDS);
    await store.put('main/nothing', Buffer.alloc(0));
    expect(await store.get('main/one')).toEqual(WORDS);
    expect(await store.get('main/nothing')).toEqual(Buffer.alloc(0));
    expect(await store.get('main/two')).toBeUndefined();
    expect(await store.get('other/one')).toBeUndefined();
  });

  it('gives any piece of an object, and knows how long it is', async () => {
    await store.put('main/long', LONG);
    const object = await store.find('main/long');
    expect(object?.size).toBe(300_000);
    for (const [from, to] of [
      [0, 1],
      [65_535, 65_537],
      [131_072, 196_608],
      [100_000, 250_000],
      [299_999, 400_000],
      [0, 300_000],
    ] as const) {
      const piece: Buffer[] = [];
      for await (const bytes of object!.read({ from, to })) piece.push(bytes);
      expect(Buffer.concat(piece)).toEqual(LONG.subarray(from, to));
    }
  });

  it('lets go of a piece that nobody reads to its end', async () => {
    await store.put('main/long', LONG);
    for await (const bytes of (await store.find('main/long'))!.read({ from: 70_000 })) {
      expect(bytes).toEqual(LONG.subarray(70_000, 131_072));
      break;
    }
    expect(await store.get('main/long')).toEqual(LONG);
  });

  it('keeps nothing readable, and nothing besides the object', async () => {
    await store.put('main/one', WORDS);
    const lying = place.lying();
    expect(Object.keys(lying)).toEqual(['main/one']);
    expect(lying['main/one']!.includes(WORDS)).toBe(false);
  });

  it('takes the same object again, from several at once, without a change to a byte', async () => {
    await store.put('main/one', WORDS);
    const before = place.lying();
    await Promise.all(Array.from({ length: 20 }, () => place.open().put('main/one', WORDS)));
    expect(place.lying()).toEqual(before);
    expect(await store.get('main/one')).toEqual(WORDS);
  });

  it('removes an object, and one that is gone already', async () => {
    await store.put('main/one', WORDS);
    await store.remove('main/one');
    await store.remove('main/one');
    expect(await store.get('main/one')).toBeUndefined();
    expect(place.lying()).toEqual({});
  });

  it('lists what there is, and since when', async () => {
    const names = ['main/one', 'main/one.thumbnail', 'other/two'];
    for (const name of names) await store.put(name, WORDS);
    const listed: string[] = [];
    for await (const { name, writtenAt } of store.list()) {
      listed.push(name);
      expect(Math.abs(writtenAt.getTime() - Date.now())).toBeLessThan(DAY);
    }
    expect(listed.sort()).toEqual(names);
  });

  const sealed = (name: string) => place.lying()[name]!;
  it.each([
    ['its first byte was changed', () => flipped(sealed('main/long'), 0)],
    ['its length was changed', () => flipped(sealed('main/long'), 22)],
    ['its last byte was changed', () => flipped(sealed('main/long'), -1)],
    ['it was cut between two segments', () => sealed('main/long').subarray(0, 23 + 2 * 65_552)],
    ['it was cut to nothing', () => Buffer.alloc(0)],
    ['something was added', () => Buffer.concat([sealed('main/long'), Buffer.alloc(1)])],
    ['another object was put in its place', () => sealed('main/other')],
  ])('says that an object is damaged when %s', async (_damage, bytes) => {
    await store.put('main/long', LONG);
    await store.put('main/other', LONG);
    place.lay('main/long', bytes());
    await expect(store.get('main/long')).rejects.toMatchObject({ code: 'object-damaged' });
  });

  it('opens nothing with another key', async () => {
    await store.put('main/one', WORDS);
    const other = place.open(randomBytes(32).toString('base64url'));
    await expect(other.get('main/one')).rejects.toMatchObject({ code: 'object-damaged' });
  });

  it('says with a code that it cannot be used', async () => {
    await expect(store.check()).resolves.toBeUndefined();
    place.away();
    await expect(store.check()).rejects.toMatchObject({ code: expect.stringMatching(/^\w+$/) });
    await expect(store.put('main/one', WORDS)).rejects.toMatchObject({
      code: expect.stringMatching(/^\w+$/),
    });
  });

  it.each([
    '../main/one',
    'main/../../one',
    'main',
    'main/',
    '/main/one',
    'main/one/two',
    'main/.one',
    'Main/one',
    'main/one.unfinished',
  ])('has no object called %s', async (name) => {
    await expect(store.get(name)).rejects.toThrow('<workspace>/<id>');
    await expect(store.put(name, WORDS)).rejects.toThrow('<workspace>/<id>');
    await expect(store.remove(name)).rejects.toThrow('<workspace>/<id>');
  });

  it('does not start with a key of another length', () => {
    expect(() => place.open('short')).toThrow('32 bytes');
  });
});

describe('the object store in a folder', () => {
  let place: Place;
  beforeEach(async () => (place = await aFolder()));
  afterEach(() => place.stop());

  it('clears what a killed writer left half-written, and nothing a living one writes', async () => {
    const store = place.open();
    await store.put('main/one', WORDS);
    place.lay('main/two.5d0c.unfinished', WORDS);
    expect(await store.clearUnfinished(DAY)).toBe(0);
    expect(await store.clearUnfinished(-1)).toBe(1);
    expect(Object.keys(place.lying())).toEqual(['main/one']);
  });
});

describe('the object store in a bucket', () => {
  let place: Awaited<ReturnType<typeof aBucket>>;
  let store: ObjectStore;
  beforeEach(async () => {
    place = await aBucket();
    store = place.open();
  });
  afterEach(() => place.stop());

  it('waits and tries again when it is told to slow down', async () => {
    const slowDown = { kind: 'refuse', status: 503, code: 'SlowDown' } as const;
    place.s3.faults.next(slowDown, { method: 'PUT', times: 2 });
    await store.put('main/one', WORDS);
    place.s3.faults.next(slowDown, { method: 'GET', times: 2 });
    expect(await store.get('main/one')).toEqual(WORDS);
  });

  it('goes on where an answer was cut', async () => {
    await store.put('main/long', LONG);
    place.s3.faults.next({ kind: 'cut', afterBytes: 1_000 }, { method: 'GET' });
    const object = await store.find('main/long');
    place.s3.journal.length = 0;
    place.s3.faults.next({ kind: 'cut', afterBytes: 100_000 }, { method: 'GET' });
    const pieces: Buffer[] = [];
    for await (const bytes of object!.read()) pieces.push(bytes);
    expect(Buffer.concat(pieces)).toEqual(LONG);
    expect(place.s3.journal).toEqual([
      'GET main/long bytes=65575-300102',
      'GET main/long bytes=131127-300102',
    ]);
  });

  it('gives up on answers that are cut each time', async () => {
    await store.put('main/long', LONG);
    place.s3.faults.next({ kind: 'cut', afterBytes: 10 }, { method: 'GET', times: 10 });
    await expect(store.get('main/long')).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('brings a small object in one request, and of a large one what was asked for', async () => {
    await store.put('main/one', WORDS);
    await store.put('main/long', LONG);
    place.s3.journal.length = 0;
    await store.get('main/one');
    const object = await store.find('main/long');
    for await (const _ of object!.read({ from: 200_000, to: 200_010 }));
    expect(place.s3.journal).toEqual([
      'GET main/one bytes=0-65574',
      'GET main/long bytes=0-65574',
      'GET main/long bytes=196679-262230',
    ]);
  });

  it('lists more than a page', async () => {
    place.s3.bucket.pageSize = 2;
    for (const name of ['a', 'b', 'c', 'd', 'e']) await store.put(`main/${name}`, WORDS);
    const names: string[] = [];
    for await (const { name } of store.list()) names.push(name);
    expect(names).toHaveLength(5);
  });

  it.each([
    ['a secret that is not ours', { AWS_SECRET_ACCESS_KEY: 'another' }, 'SignatureDoesNotMatch'],
    ['an account that is not known', { AWS_ACCESS_KEY_ID: 'AKIAANOTHER' }, 'InvalidAccessKeyId'],
  ])('%s is refused by name, and no secret is told', async (_what, env, code) => {
    Object.assign(process.env, env);
    const refused = await place
      .open()
      .check()
      .catch((error: Error) => error);
    expect(refused).toMatchObject({ code });
    expect(String(refused)).not.toContain(process.env.AWS_SECRET_ACCESS_KEY);
  });
});
