import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { Entry } from './entry.js';

/** Everything that happened in one run, in the order in which it was noticed, in memory and as JSON lines. */
export class History {
  readonly entries: Entry[] = [];
  private readonly file: WriteStream;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = createWriteStream(path);
  }

  note(
    process: string,
    type: Entry['type'],
    op: Entry['op'],
    key: string,
    value: Entry['value'] = {},
    t = Date.now(),
  ): void {
    const entry: Entry = { t, process, type, op, key, value };
    this.entries.push(entry);
    this.file.write(`${JSON.stringify(entry)}\n`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.file.end(() => resolve()));
  }
}
