import type { InboundMessage, InboundSignal, Source } from '@countersign/contracts';
import { cleanField } from '../hostile-text.policy.js';
import { asId, asInteger, asList, asObject, type Loose } from '../loose.policy.js';
import { contentOf, kindName, unsupported, type Content } from './message-content.policy.js';
import { plausibleTime } from '../provider-time.policy.js';
import { sourceOf } from '../source.policy.js';
import { signalOf } from './signal.policy.js';

/** Where an update belongs; `revision` makes two edits of one message two facts. */
interface Origin {
  chat: string;
  /** The provider's user id: who did it. */
  user: string;
  providerMessageId: string;
  revision: string;
}

/** What an update means to us. */
export type NormalisedUpdate =
  | (Origin & { type: 'message'; data: InboundMessage; callbackQueryId?: string })
  | (Origin & { type: 'signal'; data: InboundSignal })
  /** Nothing we listen to: groups unless switched on, the ticks of a live location. */
  | { type: 'ignored'; reason: 'group' | 'live-location' }
  /** Names no chat and no person: there is no conversation to put it in. */
  | { type: 'unroutable'; reason: 'not-an-update' | 'no-chat' };

/** What is known beside the update itself. */
export interface Reception {
  receivedAt: Date;
  /** Listen in groups too. */
  groups: boolean;
}

/**
 * Reads one update of the Bot API. Never throws: what it cannot read comes out as kind `unsupported`, named.
 * @see https://core.telegram.org/bots/api#update
 */
export function normaliseUpdate(update: unknown, reception: Reception): NormalisedUpdate {
  const envelope = asObject(update);
  const updateId = asId(envelope?.update_id);
  if (!envelope || updateId === undefined) return { type: 'unroutable', reason: 'not-an-update' };
  const [kind, raw] = Object.entries(envelope).find(([name]) => name !== 'update_id') ?? ['empty update', {}];
  const body = asObject(raw) ?? {};
  const message = kind.endsWith('message') ? body : (asObject(body.message) ?? {});
  const chat = asObject(body.chat) ?? asObject(message.chat) ?? {};
  const person = asObject(body.from) ?? asObject(body.user) ?? {};
  const chatId = asId(chat.id) ?? asId(person.id);
  if (chatId === undefined) return { type: 'unroutable', reason: 'no-chat' };
  if (!reception.groups && chat.type !== undefined && chat.type !== 'private') {
    return { type: 'ignored', reason: 'group' };
  }
  const at = { kind, updateId, chatId, body, person, reception };
  const signal = signalOf(kind, body, reception.receivedAt);
  if (signal) {
    const { providerMessageId = kind } = signal;
    return { type: 'signal', ...originOf(at, providerMessageId, updateId), data: signal };
  }
  if (kind === 'callback_query') return tapped(at, message);
  if (kind === 'message' || kind === 'edited_message') return written(at);
  return asMessage(at, `update:${updateId}`, unsupported(kindName({ [kind]: body })));
}

interface Reading {
  kind: string;
  updateId: string;
  chatId: string;
  body: Loose;
  person: Loose;
  reception: Reception;
}

function originOf({ chatId, person }: Reading, providerMessageId: string, revision: string): Origin {
  return { chat: chatId, user: asId(person.id) ?? chatId, providerMessageId, revision };
}

function written(at: Reading): NormalisedUpdate {
  const { body, kind, updateId } = at;
  const edited = kind === 'edited_message';
  if (edited && asObject(body.location)?.live_period !== undefined) {
    return { type: 'ignored', reason: 'live-location' };
  }
  return asMessage(at, asId(body.message_id) ?? `update:${updateId}`, contentOf(body), {
    fact: edited ? 'edited' : 'received',
    time: edited ? body.edit_date : body.date,
    sequence: asInteger(body.message_id),
    replyTo: asId(asObject(body.reply_to_message)?.message_id),
    forwarded: body.forward_origin !== undefined,
    source: sourceOf('link', { ref: startPayload(body.text) }),
  });
}

/** What the link carried that the person came by: `/start payload`. */
function startPayload(text: unknown): string | undefined {
  return typeof text === 'string' ? /^\s*\/start(?:@\w+)?\s+(\S+)\s*$/i.exec(text)?.[1] : undefined;
}

function tapped(at: Reading, message: Loose): NormalisedUpdate {
  const data = cleanField(at.body.data, 64);
  const queryId = cleanField(at.body.id, 100);
  const title = buttonTitle(message, at.body.data) ?? data ?? 'button';
  const content: Content = { kind: 'button', text: title, attachments: [], flags: [] };
  const result = asMessage(at, `callback:${queryId ?? at.updateId}`, content, {
    // A tap has no time of its own: the keyboard's message may be days old.
    sequence: asInteger(message.message_id),
    replyTo: asId(message.message_id),
    interactiveId: data,
  });
  return queryId === undefined ? result : { ...result, callbackQueryId: queryId };
}

/** The words on the button that carries this data. */
function buttonTitle(message: Loose, data: unknown): string | undefined {
  const rows = asList(asObject(message.reply_markup)?.inline_keyboard);
  const buttons = rows.flatMap((row) => asList(row)).map((button) => asObject(button));
  return cleanField(buttons.find((button) => button?.callback_data === data)?.text, 200);
}

interface MessageFacts {
  fact?: 'received' | 'edited';
  /** Unix seconds; the moment we received it when the provider gives none. */
  time?: unknown;
  sequence?: number | undefined;
  replyTo?: string | undefined;
  interactiveId?: string | undefined;
  forwarded?: boolean;
  source?: Source | undefined;
}

function asMessage(
  at: Reading,
  providerMessageId: string,
  content: Content,
  facts: MessageFacts = {},
): NormalisedUpdate & { type: 'message' } {
  const { receivedAt } = at.reception;
  const { fact = 'received', sequence = 0, replyTo, interactiveId, forwarded, source } = facts;
  const { time, plausible } = plausibleTime(facts.time, receivedAt);
  // A message is one fact however often it comes; each edit is another one.
  const origin = originOf(at, providerMessageId, fact === 'edited' ? at.updateId : '0');
  const data: InboundMessage = {
    fact,
    ...content,
    flags: plausible ? content.flags : [...content.flags, 'provider-time-implausible'],
    ...(interactiveId !== undefined && { interactiveId }),
    chat: at.chatId,
    providerMessageId,
    ...(replyTo !== undefined && { replyTo }),
    ...(forwarded && { forwarded: 'once' }),
    ...(source && { source }),
    sender: senderOf(at.person, origin.user),
    providerTime: time.toISOString(),
    providerSequence: Math.max(sequence, 0),
    receivedAt: receivedAt.toISOString(),
  };
  return { type: 'message', ...origin, data };
}

function senderOf(person: Loose, id: string): InboundMessage['sender'] {
  const names = [person.first_name, person.last_name].map((part) => cleanField(part, 127));
  const name = names.filter((part) => part !== undefined).join(' ');
  const handle = cleanField(person.username, 128);
  const language = cleanField(person.language_code, 20);
  return {
    id,
    ...(name !== '' && { name }),
    ...(handle !== undefined && { handle }),
    ...(language !== undefined &&
      /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && { languageHint: language }),
  };
}
