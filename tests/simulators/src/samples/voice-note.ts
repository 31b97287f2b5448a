/** 20 ms of silence, as Opus codes it (RFC 6716: CELT, full band). */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
/** Samples in 20 ms; Opus counts 48,000 a second. */
const FRAME = 960;
const PER_PAGE = 50;
const SERIAL = 7;

/** A voice message as phones record it: Opus in Ogg (RFC 7845), silent. */
export function voiceNote(seconds: number): Buffer {
  const head = Buffer.concat([Buffer.from('OpusHead'), Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])]);
  const vendor = Buffer.from('countersign');
  const tags = Buffer.concat([Buffer.from('OpusTags'), uint32(vendor.length), vendor, uint32(0)]);
  const frames = Math.ceil(seconds * 50);
  const pages = [page(0, 0, [head], 2), page(1, 0, [tags], 0)];
  for (let from = 0; from < frames; from += PER_PAGE) {
    const to = Math.min(frames, from + PER_PAGE);
    const packets = Array.from({ length: to - from }, () => SILENCE);
    pages.push(page(pages.length, to * FRAME, packets, to === frames ? 4 : 0));
  }
  return Buffer.concat(pages);
}

/** One page of an Ogg stream (RFC 3533); no packet here is longer than 254 bytes. */
function page(sequence: number, granule: number, packets: readonly Buffer[], flags: number): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS', 0);
  head[5] = flags;
  head.writeBigUInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(SERIAL, 14);
  head.writeUInt32LE(sequence, 18);
  head[26] = packets.length;
  const whole = Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** CRC-32 as Ogg has it: polynomial 04c11db7, nothing reflected, starting at 0. */
function checksum(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc = (crc ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x80000000 ? 0x04c11db7 : 0)) >>> 0;
  }
  return crc;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
