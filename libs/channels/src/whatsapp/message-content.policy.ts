import type { Attachment, InboundMessage, MessageKind } from '@countersign/contracts';
import { commandOf } from '../command.policy.js';
import { cleanField, cleanText } from '../hostile-text.policy.js';
import { asList, asObject, type Loose } from '../loose.policy.js';
import { answersOf } from './form-answers.policy.js';

/** What a message says, whatever its kind. */
export type Content = Pick<
  InboundMessage,
  'kind' | 'text' | 'attachments' | 'command' | 'flags' | 'interactiveId'
>;

/** Longest id of a button or a list row that is carried on. */
const ID_LENGTH = 256;
/** Longest description of an attachment. */
const DESCRIPTION_LENGTH = 1_000;

const MEDIA = new Map<string, [kind: MessageKind, words: string]>(
  Object.entries({
    image: ['image', 'Photo'],
    video: ['video', 'Video'],
    audio: ['audio', 'Audio'],
    document: ['document', 'Document'],
    sticker: ['sticker', 'Sticker'],
  }),
);

type Reader = (content: Loose) => Content;

const READERS = new Map<string, Reader>(
  Object.entries({
    text: ({ body }) => written(body),
    // A tap on a template's button has no id of its own, only what the template was given.
    button: ({ text, payload }) => tapped(text, payload),
    interactive: interactive,
    location: (at) => described('location', joined('Location', at.name, at.address, position(at))),
    order: (order) => described('unsupported', listed('Order', [...items(order), order.text]), 'order'),
    // A new number, a new id: about the person, not by them.
    system: (system) => described('unsupported', joined('System', system.body), 'notice'),
  } satisfies Record<string, Reader>),
);

/** Reads a message of any type, known or not; never empty and never failing (CH-06). */
export function contentOf(message: Loose): Content {
  const type = cleanField(message.type, 60) ?? 'nameless';
  const content = asObject(message[type]) ?? {};
  if (type === 'contacts') return contacts(message);
  const media = MEDIA.get(type);
  if (media) return file(media, content);
  if (type === 'unsupported') return unsupported(problemOf(message));
  return READERS.get(type)?.(content) ?? unsupported(type.replaceAll('_', ' '));
}

/** Something we cannot read, named so that a reviewer knows what came. */
export function unsupported(name: string): Content {
  return described('unsupported', `Unsupported: ${name}`);
}

function written(body: unknown): Content {
  const { text, flags } = cleanText(typeof body === 'string' ? body : '');
  if (text.trim() === '') return { ...unsupported('empty text'), flags };
  const command = commandOf(text);
  return { kind: command ? 'command' : 'text', text, attachments: [], ...(command && { command }), flags };
}

function tapped(title: unknown, id: unknown): Content {
  const { text, flags } = cleanText(typeof title === 'string' ? title : '');
  const interactiveId = cleanField(id, ID_LENGTH);
  return {
    kind: 'button',
    text: text.trim() === '' ? (interactiveId ?? 'button') : text,
    attachments: [],
    flags,
    ...(interactiveId !== undefined && { interactiveId }),
  };
}

function interactive(content: Loose): Content {
  const reply = asObject(content.button_reply) ?? asObject(content.list_reply);
  if (reply) return tapped(reply.title, reply.id);
  const form = asObject(content.nfm_reply);
  if (form)
    return described('unsupported', listed('Form', [form.body, ...answersOf(form.response_json)]), 'form');
  return unsupported(joined('interactive', content.type));
}

function contacts(message: Loose): Content {
  const people = asList(message.contacts)
    .slice(0, 20)
    .map((person) => asObject(person) ?? {});
  if (people.length === 0) return unsupported('contacts');
  const attachments = people.map((person): Attachment => {
    const phones = asList(person.phones).map((phone) => asObject(phone)?.phone);
    const emails = asList(person.emails).map((email) => asObject(email)?.email);
    const name = asObject(person.name)?.formatted_name;
    const description = joined('Contact', name, asObject(person.org)?.company, ...phones, ...emails);
    return { kind: 'contact', description: cleanField(description, DESCRIPTION_LENGTH) ?? 'Contact' };
  });
  return { kind: 'contact', attachments, flags: [] };
}

function file([kind, words]: [MessageKind, string], content: Loose): Content {
  const { text, flags } = cleanText(typeof content.caption === 'string' ? content.caption : '');
  const voice = kind === 'audio' && content.voice === true;
  const id = cleanField(content.id, 513);
  const fileName = cleanField(content.filename, 255);
  const mimeType = cleanField(content.mime_type, 255);
  const attachment: Attachment = {
    kind: voice ? 'voice' : kind,
    // A cut id would fetch nothing.
    ...(id !== undefined && id.length <= 512 && { providerMediaId: id }),
    ...(fileName !== undefined && { fileName }),
    ...(mimeType !== undefined && { mimeType }),
    description: joined(voice ? 'Voice message' : words, content.filename),
  };
  const said = text.trim() === '' ? {} : { text };
  return { kind: attachment.kind, ...said, attachments: [attachment], flags };
}

function described(kind: MessageKind, words: string, about?: Attachment['about']): Content {
  const description = cleanField(words, DESCRIPTION_LENGTH) ?? kind;
  return { kind, attachments: [{ kind, ...(about && { about }), description }], flags: [] };
}

function items({ product_items: products }: Loose): string[] {
  return asList(products).map((product) => {
    const { quantity, product_retailer_id: id, item_price: price, currency } = asObject(product) ?? {};
    return `${word(quantity)} × ${word(id)} (${word(price)} ${word(currency)})`;
  });
}

function problemOf(message: Loose): string {
  return word(asObject(asList(message.errors)[0])?.title) || 'a kind WhatsApp does not pass on';
}

function position({ latitude, longitude }: Loose): string {
  return `${word(latitude)}, ${word(longitude)}`;
}

function word(value: unknown): string {
  return (typeof value === 'number' ? String(value) : cleanField(value, 300)) ?? '';
}

/** Under each other: an order and a form have lines. */
function listed(name: string, lines: readonly unknown[]): string {
  const words = lines.map(word).filter((line) => line !== '');
  return words.length > 0 ? `${name}: ${words.join('\n')}` : name;
}

function joined(name: string, ...parts: unknown[]): string {
  const words = parts.map(word).filter((part) => part !== '');
  return words.length > 0 ? `${name}: ${words.join(', ')}` : name;
}
