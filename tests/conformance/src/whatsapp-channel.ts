import type { MessageKind } from '@countersign/contracts';
import { SAMPLE_AD, type SimulatedKind } from '@countersign/simulators/whatsapp/message-kinds';
import { addressOf, type Customer } from '@countersign/simulators/whatsapp/payload';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { freePort } from '@countersign/testing';
import type { ChannelUnderTest, TestCustomer, Trouble } from './channel-under-test.js';

const APP_SECRET = 'the-app-secret-of-the-suite';
const KINDS: Partial<Record<MessageKind, SimulatedKind>> = {
  image: 'image',
  voice: 'voice',
  audio: 'audio',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
  location: 'location',
  contact: 'contacts',
  unsupported: 'unsupported',
};

class WhatsAppCustomer implements TestCustomer {
  private readonly written = new Map<string, ReturnType<WhatsAppSimulator['say']>>();

  constructor(
    private readonly whatsapp: WhatsAppSimulator,
    private readonly self: Customer,
  ) {}

  get address(): string {
    return addressOf(this.self);
  }

  write(text: string): Promise<string> {
    const message = this.whatsapp.say(this.self, text);
    const id = String(message.id);
    this.written.set(id, message);
    return Promise.resolve(id);
  }

  repeat(message: string, times: number): Promise<void> {
    this.whatsapp.redeliver(this.self, this.written.get(message)!, times);
    return Promise.resolve();
  }

  send(kind: MessageKind): Promise<void> {
    const known = KINDS[kind];
    if (known) this.whatsapp.sendKind(this.self, known);
    else this.whatsapp.tap(this.self, { id: 'yes-1', title: 'Yes, please' });
    return Promise.resolve();
  }

  read(): Promise<void> {
    this.whatsapp.read(this.address);
    return Promise.resolve();
  }

  screen(): Promise<string[]> {
    return Promise.resolve(this.whatsapp.sentTo(this.address));
  }

  files(): Promise<Buffer[]> {
    const ids = this.lines.flatMap(({ from, file }) => (from === 'business' && file ? [file.mediaId] : []));
    return Promise.resolve(ids.map((id) => this.whatsapp.media.held(id)!.bytes));
  }

  choose(row: number): Promise<void> {
    this.whatsapp.choose(this.self, this.lines.at(-1)!.buttons![row]!);
    return Promise.resolve();
  }

  reaction(providerMessageId: string): Promise<string | undefined> {
    return Promise.resolve(this.lines.find(({ id }) => id === providerMessageId)?.reaction);
  }

  private get lines() {
    return this.whatsapp.allChats()[this.address] ?? [];
  }

  react(providerMessageId: string, emoji?: string): Promise<void> {
    this.whatsapp.react(this.self, providerMessageId, emoji);
    return Promise.resolve();
  }

  newest(): Promise<string | undefined> {
    return Promise.resolve(this.lines.findLast(({ from }) => from === 'business')?.id);
  }

  forward(text: string): Promise<void> {
    this.whatsapp.say(this.self, text, { context: { forwarded: true } });
    return Promise.resolve();
  }

  comeBy(): Promise<string> {
    this.whatsapp.say(this.self, 'About your ad', { referral: SAMPLE_AD });
    return Promise.resolve('ad');
  }

  signs(): Promise<string[]> {
    const shown = this.whatsapp.signs.shown.filter(({ to }) => to === this.address);
    return Promise.resolve(shown.map(({ typing, messageId }) => (typing ? 'typing' : `read ${messageId}`)));
  }

  leave(): void {
    // Nothing of theirs is open.
  }
}

/** WhatsApp, by its simulated Cloud API. */
export async function whatsAppChannel(): Promise<ChannelUnderTest> {
  const whatsapp = await startWhatsAppSimulator({ webhookPause: 200 });
  const port = String(await freePort());
  whatsapp.callAt({ url: `http://127.0.0.1:${port}/webhooks/whatsapp`, appSecret: APP_SECRET });
  let customers = 32_470_700_000;
  return {
    channel: 'whatsapp',
    settings: {
      WHATSAPP_PORT: port,
      ...whatsapp.settings,
      WHATSAPP_APP_SECRET: APP_SECRET,
      WHATSAPP_VERIFY_TOKEN: 'the-verify-token-of-the-suite',
    },
    customer: () => {
      customers += 1;
      const waId = String(customers);
      // Every other one hides their number from whom they write to.
      const hidden = customers % 2 === 0 && { userId: `BE.${waId}`, username: `somebody.${waId}` };
      return Promise.resolve(new WhatsAppCustomer(whatsapp, { waId, ...(hidden || {}) }));
    },
    prepare(trouble: Trouble, { address }: TestCustomer): boolean {
      const faults = {
        'told-to-wait': { kind: 'graph-error', status: 429, code: 130429, message: 'Rate limit hit' },
        refused: { kind: 'graph-error', status: 400, code: 131026, message: 'Message undeliverable' },
        'answer-lost': { kind: 'reset', accepted: true },
      } as const;
      whatsapp.faults.next(faults[trouble], { chat: address });
      return true;
    },
    away: () => whatsapp.away(),
    acceptSecret: (accepted) => whatsapp.acceptToken(accepted),
    violations: () => whatsapp.violations,
    stop: () => whatsapp.stop(),
  };
}
