import { captionOf, type BubbleContent } from '@countersign/contracts/approval';

/**
 * What the Graph API is told to show.
 * @param mediaId Meta's name of the file, once it was uploaded
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
 */
export function messageOf(bubble: BubbleContent, mediaId?: string): object {
  const { text, template, buttons, file, list, place, reaction } = bubble;
  if (template) {
    const { name, language, parameters } = template;
    const body = { type: 'body', parameters: parameters.map((value) => ({ type: 'text', text: value })) };
    return {
      type: 'template',
      template: { name, language: { code: language }, ...(parameters.length > 0 && { components: [body] }) },
    };
  }
  if (file) {
    const caption = captionOf(bubble);
    const named = file.kind === 'document' && { filename: file.name };
    return { type: file.kind, [file.kind]: { id: mediaId, ...(caption && { caption }), ...named } };
  }
  if (place) return { type: 'location', location: place };
  if (reaction) return { type: 'reaction', reaction: { message_id: reaction.to, emoji: text } };
  if (list) {
    const action = { button: list.button, sections: [{ rows: list.rows }] };
    return { type: 'interactive', interactive: { type: 'list', body: { text }, action } };
  }
  if (buttons && buttons.length > 0) {
    const action = { buttons: buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) };
    return { type: 'interactive', interactive: { type: 'button', body: { text }, action } };
  }
  // What was approved, and nothing that is fetched from a link in it.
  return { type: 'text', text: { body: text, preview_url: false } };
}
