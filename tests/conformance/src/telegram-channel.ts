import type { MessageKind } from '@countersign/contracts';
import type { SimulatedKind } from '@countersign/simulators/telegram/message-kinds';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import type { ChannelUnderTest, TestCustomer, Trouble } from './channel-under-test.js';

const KINDS: Partial<Record<MessageKind, SimulatedKind>> = {
  image: 'photo',
  voice: 'voice',
  audio: 'audio',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
  location: 'location',
  contact: 'contact',
};

class TelegramCustomer implements TestCustomer {
  private readonly updates = new Map<string, number>();

  constructor(
    private readonly telegram: TelegramSimulator,
    private readonly chat: number,
  ) {}

  get address(): string {
    return String(this.chat);
  }

  write(text: string): Promise<string> {
    const { message, updateId } = this.telegram.say(this.chat, text);
    const id = String(message.message_id);
    this.updates.set(id, updateId!);
    return Promise.resolve(id);
  }

  repeat(message: string, times: number): Promise<void> {
    this.telegram.redeliver(this.updates.get(message)!, times);
    return Promise.resolve();
  }

  correct(message: string, text: string): Promise<void> {
    this.telegram.edit(this.chat, Number(message), text);
    return Promise.resolve();
  }

  send(kind: MessageKind): Promise<void> {
    const known = KINDS[kind];
    if (known) this.telegram.sendKind(this.chat, known);
    else if (kind === 'button') this.telegram.tap(this.chat, 'yes-1', 'Yes, please');
    else this.telegram.pushRaw(this.brandNew());
    return Promise.resolve();
  }

  screen(): Promise<string[]> {
    return Promise.resolve(this.telegram.sentTo(this.chat));
  }

  files(): Promise<Buffer[]> {
    return Promise.resolve(this.telegram.filesTo(this.chat));
  }

  reaction(providerMessageId: string): Promise<string | undefined> {
    return Promise.resolve(this.telegram.reactionTo(this.chat, Number(providerMessageId)));
  }

  react(providerMessageId: string, emoji?: string): Promise<void> {
    this.telegram.react(this.chat, Number(providerMessageId), emoji);
    return Promise.resolve();
  }

  newest(): Promise<string | undefined> {
    const { messages = [] } = this.telegram.allChats().find(({ profile }) => profile.id === this.chat) ?? {};
    const ours = messages.findLast(({ from }) => (from as { is_bot?: boolean } | undefined)?.is_bot);
    return Promise.resolve(ours?.message_id.toString());
  }

  forward(text: string): Promise<void> {
    const origin = { type: 'hidden_user', sender_user_name: 'Somebody', date: 1 };
    this.telegram.say(this.chat, text, { forward_origin: origin });
    return Promise.resolve();
  }

  comeBy(): Promise<string> {
    this.telegram.say(this.chat, '/start autumn-sale');
    return Promise.resolve('link');
  }

  signs(): Promise<string[]> {
    const shown = this.telegram.log.filter(
      ({ method, params }) => method === 'sendChatAction' && Number(params.chat_id) === this.chat,
    );
    return Promise.resolve(shown.map(() => 'typing'));
  }

  leave(): void {
    // Nothing of theirs is open.
  }

  /** A kind no Bot API has yet. */
  private brandNew(): Record<string, unknown> {
    const chat = { id: this.chat, type: 'private' };
    const date = Math.floor(Date.now() / 1_000);
    return { message: { message_id: 9_000, date, chat, from: { id: this.chat }, hologram: { size: 3 } } };
  }
}

/** Telegram, by its simulated Bot API. */
export async function telegramChannel(): Promise<ChannelUnderTest> {
  const telegram = await startTelegramSimulator();
  let chats = 70_000;
  return {
    channel: 'telegram',
    settings: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url },
    customer: () => Promise.resolve(new TelegramCustomer(telegram, ++chats)),
    prepare(trouble: Trouble, { address }: TestCustomer): boolean {
      const faults = {
        'told-to-wait': { kind: 'too-many-requests', retryAfter: 1 },
        refused: { kind: 'refused', status: 400, description: 'Bad Request: chat not found' },
        'answer-lost': { kind: 'reset', accepted: true },
      } as const;
      telegram.faults.next(faults[trouble], { method: 'sendMessage', chat: Number(address) });
      return true;
    },
    away: () => telegram.away(),
    acceptSecret: (accepted) => telegram.acceptToken(accepted),
    violations: () => telegram.violations,
    stop: () => telegram.stop(),
  };
}
