import { picture } from './picture.js';
import { voiceNote } from './voice-note.js';

/** Files as people send them, real enough to be looked at and played. */
export const SAMPLES = {
  picture: () => picture(1_280, 853),
  small: () => picture(90, 60),
  voice: () => voiceNote(4),
  song: () => Buffer.concat(Array.from({ length: 40 }, silentFrame)),
  /** Begins as an MP4 does; there is nothing in it to be seen. */
  clip: () => Buffer.from('000000186674797069736f6d0000020069736f6d69736f320000000866726565', 'hex'),
  paper: () => Buffer.from(PAPER),
} as const;

/** MPEG-1 layer III, 128 kbit/s at 44.1 kHz: a header and nothing to be heard. */
function silentFrame(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x64]);
  return frame;
}

const PAPER = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
