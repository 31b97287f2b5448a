/** Opus counts 48,000 samples a second, whatever was recorded (RFC 7845 §4). */
const OPUS_RATE = 48_000;
/** Bytes at the end of a file in which its last page begins: a page is at most 65,307 long (RFC 3533 §6). */
const TAIL = 65_307;

/**
 * How long a recording plays, by its own bytes: Opus in Ogg, as the channels' voice messages are, and MP4.
 * @returns seconds, or undefined of other formats and of what is not in order
 */
export function recordingSeconds(bytes: Buffer): number | undefined {
  if (bytes.subarray(0, 4).toString('latin1') === 'OggS') return oggOpusSeconds(bytes);
  if (bytes.subarray(4, 8).toString('latin1') === 'ftyp') return mp4Seconds(bytes);
  return undefined;
}

function oggOpusSeconds(bytes: Buffer): number | undefined {
  const head = bytes.indexOf('OpusHead');
  const last = bytes.lastIndexOf('OggS');
  if (head < 0 || head + 12 > bytes.length || last < bytes.length - TAIL || last + 14 > bytes.length)
    return undefined;
  const samples = Number(bytes.readBigInt64LE(last + 6)) - bytes.readUInt16LE(head + 10);
  return samples >= 0 ? samples / OPUS_RATE : undefined;
}

/** The `mvhd` box of ISO/IEC 14496-12 §8.2.2: time scale, then duration. */
function mp4Seconds(bytes: Buffer): number | undefined {
  const box = bytes.indexOf('mvhd');
  if (box < 0 || box + 36 > bytes.length) return undefined;
  const long = bytes[box + 4] === 1;
  const scale = bytes.readUInt32BE(box + (long ? 24 : 16));
  const duration = long ? Number(bytes.readBigUInt64BE(box + 28)) : bytes.readUInt32BE(box + 20);
  return scale > 0 ? duration / scale : undefined;
}
