import { createHash } from 'node:crypto';
import type { Json } from './payload.js';

interface Shelved {
  bytes: Buffer;
  mimeType: string;
}

/** Types of files the business may send. @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media */
const TAKEN =
  /^(image\/(jpeg|png|webp)|audio\/(aac|amr|mpeg|mp4|ogg|x-m4a)|video\/(mp4|3gpp)|text\/plain|application\/(pdf|msword|vnd\.[a-z0-9.-]+))$/;

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

  /** A file the business uploads. @returns its media id, or what is wrong with the form */
  async upload(type: string | undefined, body: Buffer): Promise<{ id: string } | { problem: string }> {
    const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type ?? '' } })
      .formData()
      .catch(() => undefined);
    const file = form?.get('file');
    if (form?.get('messaging_product') !== 'whatsapp' || !file || typeof file === 'string')
      return { problem: 'The parameters messaging_product and file are required.' };
    if (!TAKEN.test(file.type))
      return { problem: `Param file must be a file of a supported type, not ${file.type}` };
    const { id } = this.put(Buffer.from(await file.arrayBuffer()), file.type);
    return { id: String(id) };
  }

  /** What the customer's phone gets of a file the business sent. */
  held(id: string): { bytes: Buffer; mimeType: string } | undefined {
    return this.files.get(id);
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
