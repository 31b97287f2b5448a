import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { UNFINISHED } from './object-name.policy.js';
import type { Listed, Shelf, ShelfPiece, Span } from './shelf.js';

/** Objects in a folder that nothing serves, one file each. */
export class DiskShelf implements Shelf {
  constructor(private readonly folder: string) {}

  async write(name: string, sealed: Buffer): Promise<void> {
    const file = this.fileOf(name);
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
    try {
      await writeWhole(unfinished, sealed);
      await fs.rename(unfinished, file);
    } catch (error) {
      // What a full disk left over would keep it full.
      await fs.rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(file));
  }

  async read(name: string, { from, to }: Span): Promise<ShelfPiece | undefined> {
    const handle = await ifThere(fs.open(this.fileOf(name), 'r'));
    if (!handle) return undefined;
    const { size } = await handle.stat();
    return { whole: size, bytes: handle.createReadStream({ start: from, end: to - 1 }) };
  }

  async remove(name: string): Promise<void> {
    await fs.rm(this.fileOf(name), { force: true });
  }

  async *list(workspace?: string): AsyncGenerator<Listed> {
    for (const name of workspace ? await this.namesIn(workspace) : await this.names()) {
      const about = name.endsWith(UNFINISHED) ? undefined : await ifThere(fs.stat(this.fileOf(name)));
      if (about) yield { name, writtenAt: about.mtime };
    }
  }

  async clearUnfinished(olderThanMs: number): Promise<number> {
    let cleared = 0;
    for (const name of await this.names()) {
      if (!name.endsWith(UNFINISHED)) continue;
      const file = this.fileOf(name);
      const about = await ifThere(fs.stat(file));
      if (!about || Date.now() - about.mtimeMs < olderThanMs) continue;
      await fs.rm(file, { force: true });
      cleared += 1;
    }
    return cleared;
  }

  async check(): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
    await fs.access(this.folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  }

  private async names(): Promise<string[]> {
    const found: string[] = [];
    for (const workspace of (await ifThere(fs.readdir(this.folder, { withFileTypes: true }))) ?? []) {
      if (!workspace.isDirectory()) continue;
      found.push(...(await this.namesIn(workspace.name)));
    }
    return found;
  }

  private async namesIn(workspace: string): Promise<string[]> {
    const files = (await ifThere(fs.readdir(path.join(this.folder, workspace)))) ?? [];
    return files.map((file) => `${workspace}/${file}`);
  }

  private fileOf(name: string): string {
    return path.join(this.folder, name);
  }
}

/** @returns undefined of what is not there */
async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
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
