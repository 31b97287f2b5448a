import type { TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import type { History } from '../history/history.js';
import type { Act, Customer } from './customer.js';

/** Writes to the bot; accepted is what the bot confirmed by asking for what comes after it. */
export class TelegramCustomer implements Customer {
  readonly channel = 'telegram';
  readonly address: string;
  private readonly messages = new Map<number, { messageId: number; updateId: number }>();
  private readonly open = new Map<string, number>();

  constructor(
    readonly id: string,
    private readonly chat: number,
    private readonly telegram: TelegramSimulator,
    private readonly history: History,
  ) {
    this.address = String(chat);
  }

  act({ kind, index, marker, text }: Act): void {
    const before = this.messages.get(index);
    if (kind === 'write') {
      this.history.note(this.id, 'invoke', 'write', marker);
      const { message, updateId } = this.telegram.say(this.chat, text);
      this.messages.set(index, { messageId: message.message_id, updateId: updateId! });
      this.open.set(marker, updateId!);
    } else if (kind === 'edit' && before) {
      this.history.note(this.id, 'invoke', 'write', marker);
      this.open.set(marker, this.telegram.edit(this.chat, before.messageId, text).updateId!);
    } else if (before) {
      this.telegram.redeliver(before.updateId);
    }
  }

  settled(): boolean {
    for (const [marker, updateId] of this.open) {
      const at = this.telegram.confirmedAt(updateId);
      if (at === undefined) continue;
      this.open.delete(marker);
      this.history.note(this.id, 'ok', 'write', marker, {}, at);
    }
    return this.open.size === 0;
  }

  report(): Promise<void> {
    this.settled();
    for (const { text, at } of this.telegram.receivedBy(this.chat)) {
      this.history.note(this.id, 'info', 'arrive', this.id, { text }, at);
    }
    return Promise.resolve();
  }

  leave(): void {
    // The chat stays in the simulator's book; nothing of it is ours to close.
  }
}
