import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ObjectStore } from './object-store.js';

const KEY = randomBytes(32).toString('base64url');
const WORDS = Buffer.from('what somebody sent');

describe('the object store (AU-01, AU-03)', () => {
  let folder: string;
  let store: ObjectStore;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'objects-'));
    store = new ObjectStore(folder, KEY);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const onDisk = (name: string) => path.join(folder, name);

  it('gives back what was put, and nothing under another name', async () => {
    await store.put('main/one', WORDS);
    expect(await store.get('main/one')).toEqual(WORDS);
    expect(await store.get('main/two')).toBeUndefined();
    expect(await store.get('other/one')).toBeUndefined();
  });

  it('keeps nothing readable on disk, for its owner only, and leaves nothing unfinished', async () => {
    await store.put('main/one', WORDS);
    expect(fs.readdirSync(path.join(folder, 'main'))).toEqual(['one']);
    expect(fs.readFileSync(onDisk('main/one')).includes(WORDS)).toBe(false);
    expect(fs.statSync(onDisk('main/one')).mode & 0o077).toBe(0);
  });

  it('takes the same object again, from several at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.put('main/one', WORDS)));
    expect(await store.get('main/one')).toEqual(WORDS);
    expect(fs.readdirSync(path.join(folder, 'main'))).toEqual(['one']);
  });

  it.each([
    ['a byte was changed', () => fs.writeFileSync(onDisk('main/one'), flipped(onDisk('main/one')))],
    ['it was cut', () => fs.truncateSync(onDisk('main/one'), 20)],
    ['another object was put in its place', () => fs.copyFileSync(onDisk('main/two'), onDisk('main/one'))],
  ])('says that an object is damaged when %s', async (_what, damage) => {
    await store.put('main/one', WORDS);
    await store.put('main/two', Buffer.from('something else'));
    damage();
    await expect(store.get('main/one')).rejects.toMatchObject({ code: 'object-damaged' });
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
  ])('has no object called %s', async (name) => {
    await expect(store.get(name)).rejects.toThrow('<workspace>/<id>');
    await expect(store.put(name, WORDS)).rejects.toThrow('<workspace>/<id>');
  });

  it('does not start with a key of another length', () => {
    expect(() => new ObjectStore(folder, 'short')).toThrow('32 bytes');
  });
});

function flipped(file: string): Buffer {
  const bytes = fs.readFileSync(file);
  bytes[bytes.length - 1]! ^= 1;
  return bytes;
}
