import {
  chatOf,
  userOf,
  type ChatBook,
  type ChatProfile,
  type Json,
  type Message,
  type SimulatedChat,
} from './chat-book.js';
import type { FileShelf } from './file-shelf.js';
import { MESSAGE_CONTENT, type SimulatedKind } from './message-kinds.js';
import type { Update } from './update-queue.js';

/** What a person did: the message it made or touched, and the update the bot gets, unless it did not ask for that kind. */
export interface Deed {
  message: Message;
  updateId: number | undefined;
}

/** Fields of the `Message` to set or overwrite; `replyTo` is a message id of the same chat. */
export type SayOptions = Json & { replyTo?: number };

type Emit = (kind: string, content: Json) => Update | undefined;

/** The other side of the chat: everything a person can do to the bot. */
export class People {
  private taps = 0;

  constructor(
    private readonly chats: ChatBook,
    private readonly files: FileShelf,
    private readonly emit: Emit,
    private readonly openCallbacks: Set<string>,
  ) {}

  say(to: number | ChatProfile, text: string, { replyTo, ...overrides }: SayOptions = {}): Deed {
    const chat = this.chats.open(to);
    const answered = chat.messages.find((message) => message.message_id === replyTo);
    return this.write(chat, { text, ...(answered && { reply_to_message: answered }) }, overrides);
  }

  /** A message of any kind, including one no Bot API has yet. */
  sendKind(to: number | ChatProfile, kind: SimulatedKind, overrides: Json = {}): Deed {
    return this.write(this.chats.open(to), MESSAGE_CONTENT[kind](this.files), overrides);
  }

  /** Changes a message's text, or the caption where it has one. */
  edit(to: number, messageId: number, text: string): Deed {
    const message = this.messageIn(to, messageId);
    const field = message.caption === undefined ? 'text' : 'caption';
    Object.assign(message, { [field]: text, edit_date: Math.floor(Date.now() / 1000) });
    return { message, updateId: this.emit('edited_message', { ...message })?.update_id };
  }

  /** Taps an inline button with this `callback_data`; where the bot never sent one, a message carrying it is made up. */
  tap(to: number | ChatProfile, data: string, title = data): Deed & { callbackQueryId: string } {
    const chat = this.chats.open(to);
    const keyboard = { inline_keyboard: [[{ text: title, callback_data: data }]] };
    const message =
      chat.messages.findLast((sent) =>
        JSON.stringify(sent.reply_markup ?? '').includes(JSON.stringify(data)),
      ) ?? this.chats.fromBot(chat, { text: 'Choose', reply_markup: keyboard });
    this.taps += 1;
    const id = String(4_000_000_000_000 + this.taps);
    this.openCallbacks.add(id);
    const update = this.emit('callback_query', {
      id,
      from: userOf(chat.profile),
      message: { ...message },
      chat_instance: String(chat.profile.id),
      data,
    });
    return { message, updateId: update?.update_id, callbackQueryId: id };
  }

  /** Reacts to a message with one emoji, or takes the reaction back. */
  react(to: number, messageId: number, emoji?: string): Deed {
    const message = this.messageIn(to, messageId);
    const chat = this.chats.open(to);
    const update = this.emit('message_reaction', {
      chat: chatOf(chat.profile),
      message_id: messageId,
      user: userOf(chat.profile),
      date: Math.floor(Date.now() / 1000),
      old_reaction: [],
      new_reaction: emoji ? [{ type: 'emoji', emoji }] : [],
    });
    return { message, updateId: update?.update_id };
  }

  block(to: number | ChatProfile): void {
    this.changeMembership(this.chats.open(to), true);
  }

  unblock(to: number | ChatProfile): void {
    this.changeMembership(this.chats.open(to), false);
  }

  private write(chat: SimulatedChat, content: Json, overrides: Json): Deed {
    const message = this.chats.fromPerson(chat, content, overrides);
    return { message, updateId: this.emit('message', { ...message })?.update_id };
  }

  private changeMembership(chat: SimulatedChat, blocked: boolean): void {
    const member = (kicked: boolean): Json =>
      kicked
        ? { user: this.botUser(), status: 'kicked', until_date: 0 }
        : { user: this.botUser(), status: 'member' };
    this.emit('my_chat_member', {
      chat: chatOf(chat.profile),
      from: userOf(chat.profile),
      date: Math.floor(Date.now() / 1000),
      old_chat_member: member(chat.blocked),
      new_chat_member: member(blocked),
    });
    chat.blocked = blocked;
  }

  private botUser(): Json {
    const { id, is_bot, first_name, username } = this.chats.bot;
    return { id, is_bot, first_name, username };
  }

  private messageIn(chatId: number, messageId: number): Message {
    const message = this.chats.find(chatId)?.messages.find((one) => one.message_id === messageId);
    if (!message) throw new Error(`chat ${chatId} has no message ${messageId}`);
    return message;
  }
}
