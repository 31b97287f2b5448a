import { DamagedObject, HEADER, Seals, SEALED_SEGMENT, SEGMENT } from './sealed-object.js';
import type { Shelf, Span } from './shelf.js';

/** How often in a row a piece may break off on its way before it is given up. */
const BROKEN_OFF = 2;

/** An object that is there, opened as far as somebody reads. */
export class StoredObject {
  /** Bytes; authenticated. */
  readonly size: number;

  private constructor(
    private readonly shelf: Shelf,
    private readonly name: string,
    private readonly seals: Seals,
    private readonly first: Buffer,
  ) {
    this.size = seals.size;
  }

  /**
   * Brings header and first segment at once: of a small object that is all.
   * @returns undefined when there is no such object
   * @throws DamagedObject
   */
  static async find(shelf: Shelf, key: Buffer, name: string): Promise<StoredObject | undefined> {
    const piece = await beginningOf(shelf, name);
    if (!piece) return undefined;
    const { bytes } = piece;
    const seals = new Seals(key, name, bytes.subarray(0, HEADER));
    if (piece.whole !== seals.sealedSize) throw new DamagedObject('the object is not as long as it was');
    return new StoredObject(shelf, name, seals, seals.open(0, bytes.subarray(HEADER)));
  }

  /**
   * The bytes from one place up to another, segment by segment as they come; places beyond the end are the end.
   * @throws DamagedObject on reaching what is not as it was put; whatever was given before is good
   */
  async *read({ from = 0, to = this.size }: Partial<Span> = {}): AsyncGenerator<Buffer> {
    const until = Math.min(to, this.size);
    if (from >= until) return;
    let number = Math.floor(from / SEGMENT);
    for await (const segment of this.segments(number, Math.ceil(until / SEGMENT))) {
      const begins = number * SEGMENT;
      yield segment.subarray(Math.max(0, from - begins), Math.min(segment.length, until - begins));
      number += 1;
    }
  }

  /** Segments by number, the last not included; a connection that is lost on the way is made anew from where it was. */
  private async *segments(next: number, end: number): AsyncGenerator<Buffer> {
    if (next === 0) {
      yield this.first;
      next = 1;
    }
    for (let broken = 0; next < end;) {
      try {
        for await (const sealed of this.sealedSegments(next, end)) {
          const segment = this.seals.open(next, sealed);
          next += 1;
          broken = 0;
          yield segment;
        }
      } catch (error) {
        broken += 1;
        if (error instanceof DamagedObject || broken > BROKEN_OFF) throw error;
      }
    }
  }

  private async *sealedSegments(next: number, end: number): AsyncGenerator<Buffer> {
    const span = { from: this.seals.placeOf(next), to: this.seals.placeOf(end) };
    const piece = await this.shelf.read(this.name, span);
    if (!piece) throw new DamagedObject('the object went while it was read');
    let have: Buffer[] = [];
    let size = 0;
    for await (const chunk of piece.bytes as AsyncIterable<Buffer>) {
      have.push(chunk);
      size += chunk.length;
      const due = () => this.seals.placeOf(next + 1) - this.seals.placeOf(next);
      if (size < due()) continue;
      let bytes = Buffer.concat(have);
      while (next < end && bytes.length >= due()) {
        yield bytes.subarray(0, due());
        bytes = bytes.subarray(due());
        next += 1;
      }
      have = [bytes];
      size = bytes.length;
    }
    if (next < end) throw new DamagedObject('the object is cut');
  }
}

async function beginningOf(
  shelf: Shelf,
  name: string,
): Promise<{ whole: number; bytes: Buffer } | undefined> {
  for (let broken = 0; ; broken += 1) {
    const piece = await shelf.read(name, { from: 0, to: HEADER + SEALED_SEGMENT });
    try {
      return piece && { whole: piece.whole, bytes: await collected(piece.bytes) };
    } catch (error) {
      if (broken === BROKEN_OFF) throw error;
    }
  }
}

/** Reads a stream to its end. */
export async function collected(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
