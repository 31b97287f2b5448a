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
  /** Ticks of what the business sent. */
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

  all(): Record<string, readonly ChatLine[]> {
    return Object.fromEntries(this.lines);
  }
}

/** What is said in a message of any type the product sends, but a template. */
export function textOf(message: Json): string {
  const text = message.text as { body?: string } | undefined;
  const interactive = message.interactive as { body?: { text?: string } } | undefined;
  return text?.body ?? interactive?.body?.text ?? `[${String(message.type)}]`;
}

/** Ids and titles of what can be tapped under a message. */
export function buttonsOf({ interactive }: Json): { id: string; title: string }[] {
  const { action } = (interactive ?? {}) as {
    action?: { buttons?: { reply: { id: string; title: string } }[] };
  };
  return (action?.buttons ?? []).map(({ reply }) => reply);
}
