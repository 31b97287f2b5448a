import type { Json } from './payload.js';

/** One line of a chat, as the customer's phone shows it. */
export interface ChatLine {
  from: 'customer' | 'business';
  id: string;
  text: string;
  /** Unix milliseconds. */
  at: number;
  /** What can be tapped under it. */
  buttons?: { id: string; title: string }[];
  /** A file that came with it, or is it. */
  file?: { mediaId: string; name?: string | undefined; mimeType: string };
  /** What can be tapped is in a list that a button opens. */
  list?: true;
  /** Emoji the business put on it. */
  reaction?: string;
  /** Ticks: of what the business sent, or, when it was read, of the customer's own. */
  status?: 'sent' | 'delivered' | 'read';
}

/** What each customer's phone shows. */
export class Chats {
  private readonly lines = new Map<string, ChatLine[]>();

  add(waId: string, line: ChatLine): void {
    this.lines.set(waId, [...this.of(waId), line]);
  }

  of(waId: string): readonly ChatLine[] {
    return this.lines.get(waId) ?? [];
  }

  /** Puts an emoji on a line; false when there is no such line. */
  react(waId: string, id: unknown, emoji: string): boolean {
    const line = this.of(waId).find((one) => one.id === id);
    if (line) line.reaction = emoji;
    return line !== undefined;
  }

  /** The business has read this message and all before it. */
  markRead(address: string, id: string): void {
    const lines = this.of(address);
    const last = lines.findIndex((line) => line.id === id);
    for (const line of lines.slice(0, last + 1)) if (line.from === 'customer') line.status = 'read';
  }

  all(): Record<string, readonly ChatLine[]> {
    return Object.fromEntries(this.lines);
  }
}

/** What is said in a message of any type the product sends, but a template. */
export function textOf(message: Json): string {
  const text = message.text as { body?: string } | undefined;
  const interactive = message.interactive as { body?: { text?: string } } | undefined;
  const place = message.location as { name?: string; address?: string } | undefined;
  const placed = place && `${place.name}\n${place.address}`;
  return (
    text?.body ?? interactive?.body?.text ?? placed ?? fileOf(message)?.text ?? `[${String(message.type)}]`
  );
}

/** The file of a message, and the words under it. */
export function fileOf(
  message: Json,
): { mediaId: string; name?: string | undefined; text: string | undefined } | undefined {
  const file = message[String(message.type)] as
    { id?: unknown; caption?: string; filename?: string } | undefined;
  if (typeof file?.id !== 'string') return undefined;
  return { mediaId: file.id, name: file.filename, text: file.caption ?? file.filename };
}

export function isList({ interactive }: Json): boolean {
  return (interactive as { type?: unknown } | undefined)?.type === 'list';
}

/** Ids and titles of what can be tapped under a message. */
export function buttonsOf({ interactive }: Json): { id: string; title: string }[] {
  const { action } = (interactive ?? {}) as {
    action?: {
      buttons?: { reply: { id: string; title: string } }[];
      sections?: { rows: { id: string; title: string }[] }[];
    };
  };
  const rows = (action?.sections ?? []).flatMap((section) => section.rows);
  return [
    ...(action?.buttons ?? []).map(({ reply }) => reply),
    ...rows.map(({ id, title }) => ({ id, title })),
  ];
}
