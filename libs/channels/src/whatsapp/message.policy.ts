import type { BubbleContent } from '@countersign/contracts/approval';

/** What the Graph API is told to show: a text, a text with buttons, or a template. @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages */
export function messageOf({ text, template, buttons }: BubbleContent): object {
  if (template) {
    const { name, language, parameters } = template;
    const body = { type: 'body', parameters: parameters.map((value) => ({ type: 'text', text: value })) };
    return {
      type: 'template',
      template: { name, language: { code: language }, ...(parameters.length > 0 && { components: [body] }) },
    };
  }
  if (buttons && buttons.length > 0) {
    const action = { buttons: buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) };
    return { type: 'interactive', interactive: { type: 'button', body: { text }, action } };
  }
  // What was approved, and nothing that is fetched from a link in it.
  return { type: 'text', text: { body: text, preview_url: false } };
}
