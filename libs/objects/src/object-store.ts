import { DiskShelf } from './disk-shelf.js';
import { checkedName } from './object-name.policy.js';
import { S3Shelf, type Bucket } from './s3-shelf.js';
import { seal } from './sealed-object.js';
import type { Listed, Shelf } from './shelf.js';
import { collected, StoredObject } from './stored-object.js';

/** 32 bytes in base64 or base64url, as it stands in a setting. */
export const OBJECT_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;

/**
 * Files of conversations, encrypted before they leave the process, in a folder that nothing serves or in a bucket. An object is written whole
 * or not at all, and never changed: writing the same one again, after a crash or beside another process, does no harm.
 */
export class ObjectStore {
  private readonly key: Buffer;
  private readonly shelf: Shelf;

  /**
   * @param place a folder, or a bucket of an S3-compatible store
   * @param key 32 bytes in base64 or base64url: AES-256-GCM
   * @throws Error when the key has another length
   */
  constructor(place: string | Bucket, key: string) {
    this.key = Buffer.from(key, 'base64');
    if (this.key.length !== 32) throw new Error('the key of the object store must be 32 bytes in base64');
    this.shelf = typeof place === 'string' ? new DiskShelf(place) : new S3Shelf(place);
  }

  /** Keeps an object; when this returns, it stays. */
  async put(name: string, content: Buffer): Promise<void> {
    await this.shelf.write(checkedName(name), seal(this.key, name, content));
  }

  /**
   * The whole of an object, in memory.
   * @returns undefined when there is no such object
   * @throws Error `object-damaged` when what lies there is not what was put there under this name
   */
  async get(name: string): Promise<Buffer | undefined> {
    const object = await this.find(name);
    return object && collected(object.read());
  }

  /**
   * An object to be read in pieces: only the piece somebody asks for is brought and decrypted.
   * @returns undefined when there is no such object
   * @throws Error `object-damaged`, as {@link get} does
   */
  async find(name: string): Promise<StoredObject | undefined> {
    return StoredObject.find(this.shelf, this.key, checkedName(name));
  }

  /** Removes an object for good; one that is not there is removed already. */
  async remove(name: string): Promise<void> {
    await this.shelf.remove(checkedName(name));
  }

  /** What lies there, in no order. */
  list(): AsyncIterable<Listed> {
    return this.shelf.list();
  }

  /** Removes whatever lies there of a workspace, also what no row names. @returns how much that was */
  async removeAllOf(workspace: string): Promise<number> {
    let removed = 0;
    for await (const { name } of this.shelf.list(workspace)) {
      await this.shelf.remove(checkedName(name));
      removed += 1;
    }
    return removed;
  }

  /** Removes what writers who were killed left half-written. @param olderThanMs nobody writes for so long @returns how many */
  clearUnfinished(olderThanMs: number): Promise<number> {
    return this.shelf.clearUnfinished(olderThanMs);
  }

  /** @throws Error when the store cannot be reached or is not ours to use; its `code` says which */
  check(): Promise<void> {
    return this.shelf.check();
  }
}
