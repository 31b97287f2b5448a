import { createHash } from 'node:crypto';
import type { Json } from './payload.js';

interface Shelved {
  bytes: Buffer;
  mimeType: string;
}

/** Files customers sent, by media id; their links die as Meta's do. */
export class MediaShelf {
  private readonly files = new Map<string, Shelved>();
  private readonly links = new Map<string, { id: string; diesAt: number }>();

  /** How often a file was given out. */
  downloads = 0;

  /** Milliseconds a link lives. @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media */
  linkLivesMs = 300_000;

  /** @returns what a message says of the file */
  put(bytes: Buffer, mimeType: string): Json {
    const id = String(1_003_383_421_387_256 + this.files.size);
    this.files.set(id, { bytes, mimeType });
    return { id, mime_type: mimeType, sha256: createHash('sha256').update(bytes).digest('base64') };
  }

  /** Meta keeps a file for 30 days; then nobody has it. */
  lose(id: string): void {
    this.files.delete(id);
  }

  /** What the Graph API says of a file, with a fresh link; undefined where it has none. */
  describe(id: string, origin: string): Json | undefined {
    const file = this.files.get(id);
    if (!file) return undefined;
    const key = `${id}-${this.links.size + 1}`;
    this.links.set(key, { id, diesAt: Date.now() + this.linkLivesMs });
    return {
      messaging_product: 'whatsapp',
      url: `${origin}/whatsapp_business/attachments/${key}`,
      mime_type: file.mimeType,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      file_size: file.bytes.length,
      id,
    };
  }

  /** The file behind a link that still lives. */
  read(key: string): Shelved | undefined {
    const link = this.links.get(key);
    if (!link || link.diesAt <= Date.now()) return undefined;
    this.downloads += 1;
    return this.files.get(link.id);
  }
}
