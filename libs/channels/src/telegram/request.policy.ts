import { captionOf, type FileKind, type ReplyButton } from '@countersign/contracts/approval';
import type { OutboundBubble } from '../sender.js';

/** A call of the Bot API; `{ source, filename }` stands where a file is uploaded. */
export interface BotRequest {
  method:
    | 'sendMessage'
    | 'sendPhoto'
    | 'sendVideo'
    | 'sendAudio'
    | 'sendVoice'
    | 'sendDocument'
    | 'sendVenue'
    | 'setMessageReaction';
  params: Record<string, unknown>;
}

const BY_KIND: Record<FileKind, [method: BotRequest['method'], field: string]> = {
  image: ['sendPhoto', 'photo'],
  video: ['sendVideo', 'video'],
  audio: ['sendAudio', 'audio'],
  document: ['sendDocument', 'document'],
};

/** How the Bot API is told to show a message. @see https://core.telegram.org/bots/api#available-methods */
export function requestOf(bubble: OutboundBubble): BotRequest {
  const { text, buttons, file, fileBytes, place, reaction } = bubble;
  if (file) {
    const voice = file.kind === 'audio' && file.type === 'audio/ogg';
    const [method, field] = voice ? (['sendVoice', 'voice'] as const) : BY_KIND[file.kind];
    const caption = captionOf(bubble);
    const upload = { source: fileBytes, filename: file.name };
    return { method, params: { [field]: upload, ...(caption && { caption }) } };
  }
  if (place) {
    const { latitude, longitude, name: title, address } = place;
    return { method: 'sendVenue', params: { latitude, longitude, title, address } };
  }
  if (reaction) {
    const emoji = [{ type: 'emoji', emoji: text }];
    return { method: 'setMessageReaction', params: { message_id: Number(reaction.to), reaction: emoji } };
  }
  return { method: 'sendMessage', params: { text, ...(buttons && { reply_markup: keyboardOf(buttons) }) } };
}

/** One button a row: titles are sentences more often than words. */
function keyboardOf(buttons: readonly ReplyButton[]): object {
  return { inline_keyboard: buttons.map(({ id, title }) => [{ text: title, callback_data: id }]) };
}
