/** Anything the Bot API sends or takes: the simulator keeps it as data and never interprets more than it must. */
export type Json = Record<string, unknown>;

/** A person (or group) the bot can talk to. Given as a number, the rest is invented. */
export interface ChatProfile {
  id: number;
  firstName?: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  /** `private` unless said otherwise. */
  type?: 'private' | 'group' | 'supergroup';
}

export interface Message extends Json {
  message_id: number;
  /** Unix seconds. */
  date: number;
  chat: { id: number; type: string };
  text?: string;
}

export interface SimulatedChat {
  profile: ChatProfile;
  /** The person blocked the bot: sends answer 403. */
  blocked: boolean;
  messages: Message[];
  /** What reached this person, as it read then, oldest first. `at` is in Unix milliseconds. */
  received: { text: string; at: number }[];
}

const BOT = { id: 7_000_001, is_bot: true, first_name: 'Simulated bot', username: 'simulated_bot' };

/** Chats and their messages. Ids count per chat, so chat A's 42 and chat B's 42 are both real. */
export class ChatBook {
  private readonly chats = new Map<number, SimulatedChat>();

  /** The bot as `getMe` shows it. */
  readonly bot = {
    ...BOT,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  };

  /** The chat when it exists: the bot cannot write to a person who never wrote first. */
  find(id: number): SimulatedChat | undefined {
    return this.chats.get(id);
  }

  all(): SimulatedChat[] {
    return [...this.chats.values()];
  }

  open(chat: number | ChatProfile): SimulatedChat {
    const profile = typeof chat === 'number' ? { id: chat } : chat;
    const known = this.chats.get(profile.id);
    if (known) {
      Object.assign(known.profile, profile);
      return known;
    }
    const opened: SimulatedChat = { profile: { ...profile }, blocked: false, messages: [], received: [] };
    this.chats.set(profile.id, opened);
    return opened;
  }

  /** A message of the person: `content` holds the kind's own fields, `overrides` wins over everything. */
  fromPerson(chat: SimulatedChat, content: Json, overrides: Json = {}): Message {
    return this.append(chat, { from: userOf(chat.profile), ...content, ...overrides });
  }

  fromBot(chat: SimulatedChat, content: Json): Message {
    chat.received.push({ text: shownText(content), at: Date.now() });
    return this.append(chat, { from: BOT, ...content });
  }

  private append(chat: SimulatedChat, content: Json): Message {
    const message: Message = {
      message_id: (chat.messages.at(-1)?.message_id ?? 0) + 1,
      date: Math.floor(Date.now() / 1000),
      chat: chatOf(chat.profile),
      ...content,
    };
    chat.messages.push(message);
    return message;
  }
}

/** What a person reads of a message. */
export function shownText({ text, caption, venue }: Json): string {
  const place = venue as { title: string; address: string } | undefined;
  return String(text ?? caption ?? (place ? `${place.title}\n${place.address}` : ''));
}

/** `User` of the Bot API. */
export function userOf(profile: ChatProfile): Json {
  return withoutUndefined({
    id: profile.type && profile.type !== 'private' ? 1 : profile.id,
    is_bot: false,
    first_name: profile.firstName ?? `Person ${profile.id}`,
    last_name: profile.lastName,
    username: profile.username,
    language_code: profile.languageCode,
  });
}

/** `Chat` of the Bot API. */
export function chatOf(profile: ChatProfile): { id: number; type: string } {
  const type = profile.type ?? 'private';
  const name =
    type === 'private'
      ? {
          first_name: profile.firstName ?? `Person ${profile.id}`,
          last_name: profile.lastName,
          username: profile.username,
        }
      : { title: profile.firstName ?? `Group ${profile.id}` };
  return withoutUndefined({ id: profile.id, type, ...name });
}

function withoutUndefined<T extends Json>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
