import type { Json } from './chat-book.js';
import { SAMPLES } from '../samples/files.js';
import type { FileShelf } from './file-shelf.js';

/** Content of one message per kind a person can send, shaped as the Bot API shapes it. */
export const MESSAGE_CONTENT = {
  photo: (files: FileShelf): Json => ({
    photo: [
      { ...files.put(SAMPLES.small()), width: 90, height: 60 },
      { ...files.put(SAMPLES.picture()), width: 1280, height: 853 },
    ],
    caption: 'Is this the right part?',
  }),
  voice: (files) => ({ voice: { ...files.put(SAMPLES.voice()), duration: 4, mime_type: 'audio/ogg' } }),
  audio: (files) => ({
    audio: {
      ...files.put(SAMPLES.song()),
      duration: 61,
      title: 'Song',
      performer: 'Band',
      mime_type: 'audio/mpeg',
    },
  }),
  video: (files) => ({
    video: {
      ...files.put(SAMPLES.clip()),
      width: 640,
      height: 360,
      duration: 9,
      mime_type: 'video/mp4',
      file_name: 'clip.mp4',
    },
  }),
  video_note: (files) => ({ video_note: { ...files.put(SAMPLES.clip()), length: 240, duration: 5 } }),
  animation: (files) => {
    const file = { ...files.put(SAMPLES.clip()), file_name: 'wave.mp4', mime_type: 'video/mp4' };
    return { animation: { ...file, width: 320, height: 180, duration: 2 }, document: file };
  },
  document: (files) => ({
    document: { ...files.put(SAMPLES.paper()), file_name: 'invoice.pdf', mime_type: 'application/pdf' },
  }),
  sticker: (files) => ({
    sticker: {
      ...files.put(SAMPLES.picture()),
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    },
  }),
  location: () => ({ location: { latitude: 50.85, longitude: 4.36 } }),
  live_location: () => ({ location: { latitude: 50.85, longitude: 4.36, live_period: 900 } }),
  venue: () => {
    const location = { latitude: 50.85, longitude: 4.36 };
    return { location, venue: { location, title: 'Grand Hotel', address: 'Rue Haute 1' } };
  },
  contact: () => ({ contact: { phone_number: '+3225550100', first_name: 'Ada', last_name: 'Example' } }),
  dice: () => ({ dice: { emoji: '🎲', value: 4 } }),
  poll: () => ({
    poll: {
      id: '1',
      question: 'Which day?',
      options: [{ persistent_id: 'a', text: 'Monday', voter_count: 0 }],
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
      allows_revoting: false,
      members_only: false,
    },
  }),
  service: () => ({ message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } }),
  from_the_future: () => ({ hologram: { file_id: 'hologram-1' } }),
} satisfies Record<string, (files: FileShelf) => Json>;

export type SimulatedKind = keyof typeof MESSAGE_CONTENT;
