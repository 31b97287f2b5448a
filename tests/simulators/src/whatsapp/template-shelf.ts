import type { Json } from './payload.js';

/** Templates of the business account, as Meta lists them. */
const TEMPLATES: Json[] = [
  {
    ...{ id: '1', name: 'room_is_free', language: 'en_US', category: 'UTILITY', status: 'APPROVED' },
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Sea House' },
      { type: 'BODY', text: 'Hello {{1}}, the room you asked about is free from {{2}}. Shall we hold it?' },
      { type: 'FOOTER', text: 'Reply STOP for no more messages' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes, please' }] },
    ],
  },
  {
    ...{ id: '2', name: 'we_are_here', language: 'es', category: 'UTILITY', status: 'APPROVED' },
    components: [{ type: 'BODY', text: 'Hola, seguimos aquí. Escríbanos cuando quiera.' }],
  },
  {
    ...{ id: '3', name: 'summer_offer', language: 'en_US', category: 'MARKETING', status: 'APPROVED' },
    components: [
      { type: 'HEADER', format: 'IMAGE' },
      { type: 'BODY', text: 'Summer by the sea' },
    ],
  },
  {
    ...{ id: '4', name: 'last_minute', language: 'en_US', category: 'MARKETING', status: 'PAUSED' },
    components: [{ type: 'BODY', text: 'Tonight only' }],
  },
];

/** The templates of one business account, in pages. */
export class TemplateShelf {
  templates = TEMPLATES;

  /** @param after cursor of the page before */
  page(after: string | null, limit: number, origin: string): Json {
    const start = Number(after ?? 0);
    const data = this.templates.slice(start, start + limit);
    const end = start + data.length;
    const more = end < this.templates.length;
    return {
      data,
      paging: {
        cursors: { before: String(start), after: String(end) },
        ...(more && { next: `${origin}/?after=${end}` }),
      },
    };
  }

  /** How a template reads on the customer's phone; undefined where nobody approved it. */
  textOf({ name, language, components }: Json): string | undefined {
    const { code } = language as { code: string };
    const known = this.templates.find((one) => one.name === name && one.language === code);
    if (known?.status !== 'APPROVED') return undefined;
    const parts = known.components as { type: string; text?: string }[];
    const [filled] = (components as { parameters: { text: string }[] }[] | undefined) ?? [];
    const parameters = filled?.parameters ?? [];
    const body = parts.find(({ type }) => type === 'BODY')?.text ?? '';
    const places = new Set(body.match(/\{\{\d+\}\}/g)).size;
    if (places !== parameters.length) return undefined;
    return body.replace(/\{\{(\d+)\}\}/g, (_place, number) => parameters[Number(number) - 1]!.text);
  }
}
