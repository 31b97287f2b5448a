import { commandOf } from '@countersign/channels/command.policy';
import { cleanText } from '@countersign/channels/hostile-text.policy';
import { sourceOf } from '@countersign/channels/source.policy';
import type { InboundMessage } from '@countersign/contracts';
import type { MessageDto } from './message.dto.js';

const DAY = 24 * 60 * 60 * 1_000;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What is known beside the message itself. */
export interface Reception {
  visitorId: string;
  receivedAt: Date;
  /** The browser's Accept-Language header. */
  acceptLanguage?: string | undefined;
}

/**
 * A visitor's message in the form every channel has; undefined when nothing readable is left of it.
 *
 * Order without a database: the provider's sequence is the moment of writing in milliseconds, as the visitor's own clock
 * says it. A client writes its messages with rising times and sends them one by one, so three quick ones stay in order, and
 * a message sent again carries the same number. A time more than a day off is taken for wrong (IN-07); one in the future
 * counts as now.
 */
export function writtenMessage(dto: MessageDto, reception: Reception): InboundMessage | undefined {
  const { text, flags } = cleanText(dto.text);
  if (text.trim() === '') return undefined;
  const received = reception.receivedAt.getTime();
  const claimed = dto.writtenAt === undefined ? received : Date.parse(dto.writtenAt);
  const plausible = Math.abs(claimed - received) <= DAY;
  const written = plausible ? claimed : received;
  const command = commandOf(text);
  const source = sourceOf('page', { url: pageOf(dto.page) });
  const language = languageOf(reception.acceptLanguage);
  return {
    fact: 'received',
    kind: command ? 'command' : 'text',
    text,
    attachments: [],
    ...(command && { command }),
    ...(source && { source }),
    chat: reception.visitorId,
    providerMessageId: dto.clientMessageId.toLowerCase(),
    sender: { id: reception.visitorId, ...(language !== undefined && { languageHint: language }) },
    providerTime: new Date(Math.min(written, received)).toISOString(),
    providerSequence: written,
    receivedAt: reception.receivedAt.toISOString(),
    flags: plausible ? flags : [...flags, 'provider-time-implausible'],
  };
}

/** The page, as far as it says where somebody came from: whoever writes to the door may send anything. */
function pageOf(page: string | undefined): string | undefined {
  const url = page === undefined ? null : URL.parse(page);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const tags = [...url.searchParams].filter(([name]) => /^utm_[a-z]+$/.test(name));
  const query = new URLSearchParams(tags).toString();
  return `${url.origin}${url.pathname}${query && `?${query}`}`;
}

/** The language the browser asks for first. */
function languageOf(acceptLanguage: string | undefined): string | undefined {
  const first = acceptLanguage?.slice(0, 100).split(/[,;]/, 1)[0]?.trim();
  return first !== undefined && first.length <= 20 && LANGUAGE.test(first) ? first : undefined;
}
