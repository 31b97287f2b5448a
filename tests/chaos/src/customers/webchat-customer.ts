import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { History } from '../history/history.js';
import type { Act, Customer } from './customer.js';
import { Mailbox } from '@countersign/testing';

const AGAIN_MS = 200;

/** A visitor as the page is one: one message after the other, each again until it is taken, replies by the live stream. */
export class WebchatCustomer implements Customer {
  readonly channel = 'webchat';
  private readonly ids = new Map<number, string>();
  private waiting: { act: Act; id: string }[] = [];
  private sending = false;
  private gone = false;

  private constructor(
    readonly id: string,
    readonly address: string,
    private readonly mailbox: Mailbox,
    private readonly history: History,
  ) {}

  static async arrive(id: string, url: string, history: History): Promise<WebchatCustomer> {
    const mailbox = await Mailbox.open(url);
    return new WebchatCustomer(id, mailbox.visitorId, mailbox, history);
  }

  act(act: Act): void {
    const known = this.ids.get(act.index);
    if (act.kind === 'write') {
      const id = randomUUID();
      this.ids.set(act.index, id);
      this.history.note(this.id, 'invoke', 'write', act.marker);
      this.waiting.push({ act, id });
    } else if (act.kind === 'repeat' && known) {
      // The same bytes under the same id, beside whatever else is under way.
      void this.mailbox.write(known, act.text).catch(() => undefined);
    }
    if (!this.sending) void this.sendAll();
  }

  settled(): boolean {
    return this.waiting.length === 0 && !this.sending;
  }

  async report(history: History): Promise<void> {
    for (const { text, at } of await this.mailbox.screen()) {
      history.note(this.id, 'info', 'arrive', this.id, { text, repeatable: true }, at);
    }
  }

  leave(): void {
    this.gone = true;
    this.mailbox.close();
  }

  private async sendAll(): Promise<void> {
    this.sending = true;
    for (let next = this.waiting[0]; next && !this.gone; next = this.waiting[0]) {
      const taken = await this.mailbox.write(next.id, next.act.text).catch(() => false);
      if (taken) {
        this.history.note(this.id, 'ok', 'write', next.act.marker);
        this.waiting.shift();
      } else await sleep(AGAIN_MS);
    }
    this.sending = false;
  }
}
