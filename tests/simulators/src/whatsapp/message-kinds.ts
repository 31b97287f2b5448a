import type { Json } from './payload.js';

const media = (id: string, mimeType: string): Json => ({
  id,
  mime_type: mimeType,
  sha256: 'SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=',
});

/** What a message of each kind holds, beside who, when and its id. */
export const MESSAGE_CONTENT = {
  image: { type: 'image', image: { ...media('1003383421387256', 'image/jpeg'), caption: 'The view' } },
  voice: { type: 'audio', audio: { ...media('1003383421387257', 'audio/ogg; codecs=opus'), voice: true } },
  audio: { type: 'audio', audio: media('1003383421387258', 'audio/mpeg') },
  video: { type: 'video', video: media('1003383421387259', 'video/mp4') },
  document: {
    type: 'document',
    document: { ...media('1003383421387260', 'application/pdf'), filename: 'booking.pdf' },
  },
  sticker: { type: 'sticker', sticker: { ...media('1003383421387261', 'image/webp'), animated: false } },
  location: {
    type: 'location',
    location: { latitude: 50.85, longitude: 4.36, name: 'Station', address: 'Square 1' },
  },
  contacts: {
    type: 'contacts',
    contacts: [{ name: { formatted_name: 'Bob Example' }, phones: [{ phone: '+32 470 00 00 01' }] }],
  },
  order: {
    type: 'order',
    order: {
      catalog_id: '7',
      text: 'Gift wrapped, please',
      product_items: [{ product_retailer_id: 'mug-1', quantity: 2, item_price: 9.5, currency: 'EUR' }],
    },
  },
  system: {
    type: 'system',
    system: { type: 'user_changed_number', body: 'Ada changed to a new number', wa_id: '32470000002' },
  },
  unsupported: {
    type: 'unsupported',
    errors: [{ code: 131051, title: 'Message type is currently not supported.' }],
  },
} as const satisfies Record<string, Json>;

export type SimulatedKind = keyof typeof MESSAGE_CONTENT;
