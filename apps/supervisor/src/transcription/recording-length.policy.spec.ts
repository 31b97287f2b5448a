import { voiceNote } from '@countersign/simulators/samples/voice-note';
import { recordingSeconds } from './recording-length.policy.js';

function mp4(version: 0 | 1, scale: number, duration: number): Buffer {
  const box = Buffer.alloc(40);
  box.write('mvhd');
  box[4] = version;
  if (version === 0) {
    box.writeUInt32BE(scale, 16);
    box.writeUInt32BE(duration, 20);
  } else {
    box.writeUInt32BE(scale, 24);
    box.writeBigUInt64BE(BigInt(duration), 28);
  }
  return Buffer.concat([Buffer.from('\0\0\0\x18ftypM4A '), Buffer.alloc(12), box]);
}

describe('the length of a recording', () => {
  test('is read off a voice message as phones record it', () => {
    expect([4, 59.5, 601].map((seconds) => recordingSeconds(voiceNote(seconds)))).toEqual([4, 59.5, 601]);
  });

  test('is read off MP4, in both widths', () => {
    expect(recordingSeconds(mp4(0, 1_000, 12_500))).toBe(12.5);
    expect(recordingSeconds(mp4(1, 48_000, 48_000 * 700))).toBe(700);
  });

  test('is unknown of other formats and of what is broken, and nothing is thrown', () => {
    const note = voiceNote(3);
    for (const odd of ['', 'ID3', 'OggS', 'OggSOpusHead', 'xxxxftypmvhd']) {
      expect(recordingSeconds(Buffer.from(odd))).toBeUndefined();
    }
    for (let cut = 0; cut < note.length; cut += 7) {
      expect(() => recordingSeconds(note.subarray(0, cut))).not.toThrow();
    }
    expect(recordingSeconds(mp4(0, 0, 5))).toBeUndefined();
  });
});
