import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';

/**
 * A sealed object: a header, then the content in segments of 64 KiB, each encrypted with a tag of its own, so that any piece opens without
 * the rest. The header (form, salt, size) and the object's name are authenticated with every segment, and a segment's number is its nonce:
 * none opens in another place, another object or a file of another length.
 *
 * The salt is made of the name and the content, and the object's key of the salt: no key meets two contents, and the same object sealed
 * again is the same bytes, so that a writer who comes twice changes nothing under whoever reads.
 * @see Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance (CRYPTO 2015), STREAM
 */
const FORM = 2;
const SALT = 16;
const SIZE = 6;
const TAG = 16;
/** Bytes of content in a segment; the last has the rest. */
export const SEGMENT = 64 * 1024;
export const HEADER = 1 + SALT + SIZE;
/** Bytes of a whole segment as it lies. */
export const SEALED_SEGMENT = SEGMENT + TAG;

/** What an object holds is not what was put there. */
export class DamagedObject extends Error {
  override readonly name = 'DamagedObject';
  readonly code = 'object-damaged';
}

/** Encrypts content so that it opens under its own name only. */
export function seal(key: Buffer, name: string, content: Buffer): Buffer {
  const salt = createHmac('sha256', subkey(key, 'countersign object salt'))
    .update(createHash('sha256').update(content).digest())
    .update(name)
    .digest();
  const header = Buffer.concat([Buffer.of(FORM), salt.subarray(0, SALT), Buffer.alloc(SIZE)]);
  header.writeUIntBE(content.length, 1 + SALT, SIZE);
  const seals = new Seals(key, name, header);
  const parts = Array.from({ length: seals.count }, (_, number) =>
    seals.close(number, content.subarray(number * SEGMENT, (number + 1) * SEGMENT)),
  );
  return Buffer.concat([header, ...parts]);
}

/** The segments of one object, by number. */
export class Seals {
  private readonly key: Buffer;
  private readonly bound: Buffer;
  /** Bytes of content. */
  readonly size: number;
  /** How many segments there are; an empty object has one, which is empty. */
  readonly count: number;

  /** @throws DamagedObject when this is no header */
  constructor(key: Buffer, name: string, header: Buffer) {
    if (header.length !== HEADER || header[0] !== FORM)
      throw new DamagedObject('the object is damaged, or in a form that is not read');
    this.key = subkey(key, 'countersign object', header.subarray(1, 1 + SALT));
    this.bound = Buffer.concat([header, Buffer.from(name)]);
    this.size = header.readUIntBE(1 + SALT, SIZE);
    this.count = Math.max(1, Math.ceil(this.size / SEGMENT));
  }

  /** Bytes of the object as it lies. */
  get sealedSize(): number {
    return this.placeOf(this.count);
  }

  /** Where a segment begins in the object as it lies; of the one after the last, where the object ends. */
  placeOf(number: number): number {
    return number < this.count ? HEADER + number * SEALED_SEGMENT : HEADER + this.size + this.count * TAG;
  }

  close(number: number, content: Buffer): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(number)).setAAD(this.bound);
    return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws DamagedObject */
  open(number: number, sealed: Buffer): Buffer {
    const end = sealed.length - TAG;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(number), { authTagLength: TAG })
        .setAAD(this.bound)
        .setAuthTag(sealed.subarray(end));
      return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
    } catch {
      throw new DamagedObject('the object is damaged, or the key is another');
    }
  }
}

function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
}

function subkey(key: Buffer, use: string, salt: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, use, 32));
}
