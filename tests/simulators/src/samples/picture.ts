import { crc32, deflateSync } from 'node:zlib';

/** A PNG of a sunset over the sea, so that whoever looks sees a picture and which side is up. */
export function picture(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set(colourAt(x / width, y / height), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number): [red: number, green: number, blue: number] {
  if (y > 0.62) return [20 + 30 * (1 - y), 60 + 40 * Math.abs(Math.sin(x * 40 + y * 90)), 110];
  const sun = Math.hypot((x - 0.5) * 1.5, y - 0.5) < 0.14;
  return sun ? [255, 226, 120] : [250 - 90 * (1 - y), 120 + 120 * y * 0.6, 90 + 110 * (1 - y)];
}

/** Length, name, content and checksum, as every piece of a PNG. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const piece = Buffer.alloc(named.length + 8);
  piece.writeUInt32BE(content.length, 0);
  named.copy(piece, 4);
  piece.writeUInt32BE(crc32(named), named.length + 4);
  return piece;
}
