import type { ChatBook, Json, Message, SimulatedChat } from './chat-book.js';
import type { FileShelf } from './file-shelf.js';
import type { UpdateQueue } from './update-queue.js';
import type { WebhookDelivery } from './webhook-delivery.js';

/** A refusal as the Bot API words it; `status` is also `error_code`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    description: string,
    readonly parameters?: Json,
  ) {
    super(description);
  }
}

const POLL_TERMINATED =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const LONGEST_TEXT = 4096;

type Method = (params: Json, signal: AbortSignal) => unknown;

/** What the methods do, once a request is known to be well formed and no fault stands in its way. */
export class BotApi {
  private readonly methods: Record<string, Method> = {
    getMe: () => this.chats.bot,
    getUpdates: (params, signal) => this.getUpdates(params, signal),
    setWebhook: (params) => this.setWebhook(params),
    deleteWebhook: (params) => this.setWebhook({ ...params, url: '' }),
    getWebhookInfo: () => this.webhook.info(),
    sendMessage: (params) => this.sendMessage(params),
    sendPhoto: (params) => this.sendFile(params, 'photo'),
    sendVideo: (params) => this.sendFile(params, 'video'),
    sendAudio: (params) => this.sendFile(params, 'audio'),
    sendVoice: (params) => this.sendFile(params, 'voice'),
    sendDocument: (params) => this.sendFile(params, 'document'),
    sendVenue: (params) => this.sendVenue(params),
    sendChatAction: (params) => this.writableChat(params) && true,
    editMessageText: (params) => this.editMessageText(params),
    setMessageReaction: (params) => this.setMessageReaction(params),
    answerCallbackQuery: (params) => this.answerCallbackQuery(params),
    getFile: (params) => this.files.describe(String(params.file_id)) ?? refuse('invalid file_id'),
  };
  /** Callback queries nobody answered yet: the person still sees a spinner. */
  readonly openCallbacks = new Set<string>();

  /** Emoji the bot put on messages: the Bot API tells nobody of them. */
  readonly reactions = new Map<Message, string | undefined>();

  constructor(
    private readonly chats: ChatBook,
    private readonly queue: UpdateQueue,
    private readonly webhook: WebhookDelivery,
    private readonly files: FileShelf,
  ) {}

  /**
   * Carries a request out and returns its `result`.
   * @throws Refusal where the Bot API answers `ok: false`
   */
  async call(method: string, params: Json, signal: AbortSignal): Promise<unknown> {
    const handler = this.methods[method];
    if (!handler) throw new Refusal(404, 'Not Found');
    return handler(params, signal);
  }

  private async getUpdates(params: Json, signal: AbortSignal): Promise<unknown> {
    if (this.webhook.active) throw new Refusal(409, WEBHOOK_ACTIVE);
    this.queue.allow(params.allowed_updates as string[] | undefined);
    const result = await this.queue.poll(params, signal);
    if ('conflict' in result) throw new Refusal(409, POLL_TERMINATED);
    return result.updates;
  }

  private setWebhook(params: Json): true {
    const url = String(params.url ?? '');
    if (params.drop_pending_updates === true) this.queue.clear();
    this.queue.allow(params.allowed_updates as string[] | undefined);
    const secretToken = params.secret_token as string | undefined;
    this.webhook.set(url ? { url, ...(secretToken && { secretToken }) } : undefined);
    return true;
  }

  private sendMessage(params: Json): Message {
    const chat = this.writableChat(params);
    const text = checkedText(params.text);
    const reply = params.reply_parameters as { message_id: number } | undefined;
    const answered = reply && this.messageIn(chat, reply.message_id);
    return this.chats.fromBot(chat, {
      text,
      ...(answered && { reply_to_message: { ...answered, reply_to_message: undefined } }),
      ...(params.reply_markup !== undefined && { reply_markup: params.reply_markup }),
    });
  }

  private sendFile(params: Json, kind: 'photo' | 'video' | 'audio' | 'voice' | 'document'): Message {
    const chat = this.writableChat(params);
    const id = String(params[kind]);
    const { bytes, name } = this.files.held(id) ?? refuse('wrong file identifier/HTTP URL specified');
    const file = { file_id: id, file_unique_id: `unique-${id}`, file_size: bytes.length };
    const named = kind === 'audio' || kind === 'document' || kind === 'video';
    const described =
      kind === 'photo'
        ? [{ ...file, width: 640, height: 480 }]
        : { ...file, ...(kind !== 'document' && { duration: 1 }), ...(named && { file_name: name }) };
    const sized = kind === 'video' ? { ...(described as Json), width: 640, height: 480 } : described;
    return this.chats.fromBot(chat, {
      [kind]: sized,
      ...(params.caption !== undefined && { caption: checkedText(params.caption) }),
    });
  }

  private sendVenue(params: Json): Message {
    const { latitude, longitude, title, address } = params;
    const venue = { location: { latitude, longitude }, title, address };
    return this.chats.fromBot(this.writableChat(params), { venue });
  }

  private setMessageReaction(params: Json): true {
    const message = this.messageIn(this.writableChat(params), params.message_id);
    this.reactions.set(message, (params.reaction as { emoji: string }[] | undefined)?.[0]?.emoji);
    return true;
  }

  private editMessageText(params: Json): Message {
    const message = this.messageIn(this.writableChat(params), params.message_id);
    const text = checkedText(params.text);
    if (text === message.text) throw new Refusal(400, 'Bad Request: message is not modified');
    return Object.assign(message, { text, edit_date: Math.floor(Date.now() / 1000) });
  }

  private answerCallbackQuery(params: Json): true {
    if (this.openCallbacks.delete(String(params.callback_query_id))) return true;
    throw new Refusal(
      400,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
  }

  private writableChat(params: Json): SimulatedChat {
    const chat = this.chats.find(Number(params.chat_id));
    if (!chat) throw new Refusal(400, 'Bad Request: chat not found');
    if (chat.blocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    return chat;
  }

  private messageIn(chat: SimulatedChat, id: unknown): Message {
    return chat.messages.find((message) => message.message_id === id) ?? refuse('message not found');
  }
}

function refuse(why: string): never {
  throw new Refusal(400, `Bad Request: ${why}`);
}

/** The description's prose: 1 to 4096 characters, and blank text is no text. */
function checkedText(value: unknown): string {
  const text = String(value);
  if (text.trim() === '') refuse('message text is empty');
  if ([...text].length > LONGEST_TEXT) refuse('message is too long');
  return text;
}
