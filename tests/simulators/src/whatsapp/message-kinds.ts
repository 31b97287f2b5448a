import { SAMPLES } from '../samples/files.js';
import type { MediaShelf } from './media-shelf.js';
import type { Json } from './payload.js';

type Content = (shelf: MediaShelf) => Json;

/** What a message of each kind holds, beside who, when and its id. */
export const MESSAGE_CONTENT = {
  image: (shelf) => ({
    type: 'image',
    image: { ...shelf.put(SAMPLES.picture(), 'image/jpeg'), caption: 'The view' },
  }),
  voice: (shelf) => ({
    type: 'audio',
    audio: { ...shelf.put(SAMPLES.voice(), 'audio/ogg; codecs=opus'), voice: true },
  }),
  audio: (shelf) => ({ type: 'audio', audio: shelf.put(SAMPLES.song(), 'audio/mpeg') }),
  video: (shelf) => ({ type: 'video', video: shelf.put(SAMPLES.clip(), 'video/mp4') }),
  document: (shelf) => ({
    type: 'document',
    document: { ...shelf.put(SAMPLES.paper(), 'application/pdf'), filename: 'booking.pdf' },
  }),
  sticker: (shelf) => ({
    type: 'sticker',
    sticker: { ...shelf.put(SAMPLES.small(), 'image/webp'), animated: false },
  }),
  location: () => ({
    type: 'location',
    location: { latitude: 50.85, longitude: 4.36, name: 'Station', address: 'Square 1' },
  }),
  contacts: () => ({
    type: 'contacts',
    contacts: [{ name: { formatted_name: 'Bob Example' }, phones: [{ phone: '+32 470 00 00 01' }] }],
  }),
  order: () => ({
    type: 'order',
    order: {
      catalog_id: '7',
      text: 'Gift wrapped, please',
      product_items: [{ product_retailer_id: 'mug-1', quantity: 2, item_price: 9.5, currency: 'EUR' }],
    },
  }),
  form: () => ({
    type: 'interactive',
    interactive: {
      type: 'nfm_reply',
      nfm_reply: {
        name: 'flow',
        body: 'Sent',
        response_json: JSON.stringify({
          flow_token: 'unused',
          how_many: 2,
          extras: ['breakfast', 'parking'],
        }),
      },
    },
  }),
  listReply: () => ({
    type: 'interactive',
    interactive: {
      type: 'list_reply',
      list_reply: { id: 'sea', title: 'A room', description: 'By the sea' },
    },
  }),
  templateButton: () => ({ type: 'button', button: { text: 'Yes, hold it', payload: 'hold-1' } }),
  system: () => ({
    type: 'system',
    system: { type: 'user_changed_number', body: 'Ada changed to a new number', wa_id: '32470000002' },
  }),
  unsupported: () => ({
    type: 'unsupported',
    errors: [{ code: 131051, title: 'Message type is currently not supported.' }],
  }),
} as const satisfies Record<string, Content>;

/** The ad of the examples, as a message that came by it names it. */
export const SAMPLE_AD: Json = {
  source_url: 'https://fb.me/sea-rooms',
  source_id: '120226305854810726',
  source_type: 'ad',
  headline: 'Rooms by the sea',
  body: 'Two nights for one',
  media_type: 'image',
  ctwa_clid: 'simulated-click',
};

export type SimulatedKind = keyof typeof MESSAGE_CONTENT;
