import type { Json } from './chat-book.js';

/** Files people sent, by `file_id`; held in memory for the life of the simulator. */
export class FileShelf {
  private readonly files = new Map<string, Buffer>();
  private readonly names = new Map<string, string>();

  /** @param name of a file the bot uploaded */
  put(
    content: string | Buffer,
    name?: string,
  ): { file_id: string; file_unique_id: string; file_size: number } {
    const bytes = Buffer.from(content);
    const id = `file-${this.files.size + 1}`;
    this.files.set(id, bytes);
    if (name !== undefined) this.names.set(id, name);
    return { file_id: id, file_unique_id: `unique-${id}`, file_size: bytes.length };
  }

  /** A file, and what the bot called it. */
  held(id: string): { bytes: Buffer; name?: string | undefined } | undefined {
    const bytes = this.files.get(id);
    return bytes && { bytes, name: this.names.get(id) };
  }

  /** The provider loses a file. */
  lose(id: string): void {
    this.files.delete(id);
  }

  /** `File` of the Bot API, or undefined for an id it never gave out. */
  describe(id: string): Json | undefined {
    const bytes = this.files.get(id);
    return (
      bytes && {
        file_id: id,
        file_unique_id: `unique-${id}`,
        file_size: bytes.length,
        file_path: `documents/${id}`,
      }
    );
  }

  /** @param path `file_path` of {@link describe} */
  read(path: string): Buffer | undefined {
    return this.files.get(path.replace(/^documents\//, ''));
  }
}
