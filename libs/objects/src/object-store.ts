import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { open, seal } from './sealed-object.js';

/** 32 bytes in base64 or base64url, as it stands in a setting. */
export const OBJECT_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;

/** `main/5f0c….thumbnail`: a workspace and a file, nothing that could climb out of the folder. */
const NAME = /^[a-z0-9_-]{1,60}\/[a-z0-9][a-z0-9.-]{0,120}$/;

/**
 * Files of conversations, encrypted, in a folder that nothing serves. An object is written whole or not at all, and never changed:
 * writing the same one again, after a crash or beside another process, does no harm.
 */
export class ObjectStore {
  private readonly key: Buffer;

  /**
   * @param key 32 bytes in base64 or base64url: AES-256-GCM
   * @throws Error when the key has another length
   */
  constructor(
    private readonly folder: string,
    key: string,
  ) {
    this.key = Buffer.from(key, 'base64');
    if (this.key.length !== 32) throw new Error('the key of the object store must be 32 bytes in base64');
  }

  /** Keeps an object; when this returns, it is on disk. */
  async put(name: string, content: Buffer): Promise<void> {
    const file = this.fileOf(name);
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const unfinished = `${file}.${randomUUID()}.unfinished`;
    try {
      await writeWhole(unfinished, seal(this.key, name, content));
      await fs.rename(unfinished, file);
    } catch (error) {
      // What a full disk left over would keep it full.
      await fs.rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(file));
  }

  /**
   * @returns undefined when there is no such object
   * @throws Error `object-damaged` when what is on disk is not what was put there under this name
   */
  async get(name: string): Promise<Buffer | undefined> {
    try {
      return open(this.key, name, await fs.readFile(this.fileOf(name)));
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private fileOf(name: string): string {
    if (!NAME.test(name)) throw new Error('an object is called <workspace>/<id>');
    return path.join(this.folder, name);
  }
}

async function writeWhole(file: string, content: Buffer): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
