import { parse } from 'yaml';
import { publishedDescription } from '../published-description.js';
import type { Json } from './payload.js';

interface Description {
  paths: Record<
    string,
    { post?: { requestBody?: { content: Record<string, { examples?: Record<string, { value: Json }> }> } } }
  >;
}

/** Fields no example shows and Meta documents elsewhere. */
const ALSO = ['biz_opaque_callback_data:string', 'image.caption:string'];
/** Fields every example of their kind shows and Meta documents as optional. */
const OPTIONAL = [
  ...['document.caption:string', 'document.filename:string', 'video.caption:string'],
  'typing_indicator.type:string',
  ...[
    'header.text',
    'header.type',
    'footer.text',
    'action.sections[].title',
    'action.sections[].rows[].description',
  ].map((field) => `interactive.${field}:string`),
];
/** No example is younger than ids of one business alone: they stand where the number does. */
const INSTEAD = new Map([['recipient:string', 'to:string']]);

/**
 * Checks what we send against the examples in Meta's own description, where it lies beside the repository. The examples are what
 * the API takes; its schemas contradict them.
 */
export class RequestExamples {
  private readonly byType = new Map<string, Set<string>[]>();

  constructor() {
    const text = publishedDescription('whatsapp/business-messaging-api_v23.0.yaml');
    if (!text) return;
    const { paths } = parse(text) as Description;
    const body = paths['/{Version}/{Phone-Number-ID}/messages']?.post?.requestBody;
    for (const { value } of Object.values(body?.content['application/json']?.examples ?? {})) {
      const type = typeOf(value);
      this.byType.set(type, [...(this.byType.get(type) ?? []), new Set(fieldsOf(value))]);
    }
  }

  /** False when the description is not there: then every request passes. */
  get available(): boolean {
    return this.byType.size > 0;
  }

  /** What is wrong with a message, in words; empty when it is right. */
  problems(message: Json): string[] {
    if (!this.available) return [];
    const examples = this.byType.get(typeOf(message));
    if (!examples) return [`no example sends ${typeOf(message)}`];
    const known = new Set([...examples.flatMap((fields) => [...fields]), ...ALSO]);
    const own = fieldsOf(message).map((field) => INSTEAD.get(field) ?? field);
    // What every example has must be there, whatever the example is about.
    const needed = [...examples[0]!].filter(
      (field) => !OPTIONAL.includes(field) && examples.every((fields) => fields.has(field)),
    );
    return [
      ...own.filter((field) => !known.has(field)).map((field) => `no example has ${field}`),
      ...needed.filter((field) => !own.includes(field)).map((field) => `every example has ${field}`),
    ];
  }
}

function typeOf({ type, status, interactive }: Json): string {
  const kind = (interactive as { type?: unknown } | undefined)?.type;
  return [type ?? status, kind].filter((part) => part !== undefined).join(' ');
}

/** `text.body:string`, `interactive.action.buttons[].type:string`: every leaf and its type. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => fieldsOf(item, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, path ? `${path}.${name}` : name));
}
