import { InboundMessage, InboundSignal, InboundStatus, type Envelope } from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { BusProbe, eventually, freePort, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { INGEST_WHATSAPP } from '../src/service.js';

export const APP_SECRET = 'the-app-secret-of-this-spec';
export const VERIFY_TOKEN = 'the-verify-token-of-this-spec';

/** A real NATS and a simulated WhatsApp, with an ingest service between them. */
export class IngestWorld {
  private service?: INestApplication;

  private constructor(
    readonly servers: ThrowawayServers,
    readonly bus: BusProbe,
    readonly whatsapp: WhatsAppSimulator,
    private readonly port: number,
  ) {}

  static async open(): Promise<IngestWorld> {
    const servers = await ThrowawayServers.start('nats');
    const whatsapp = await startWhatsAppSimulator({ webhookPause: 50 });
    const world = new IngestWorld(servers, await BusProbe.connect(servers.nats), whatsapp, await freePort());
    whatsapp.callAt({ url: world.hook, appSecret: APP_SECRET });
    await world.start();
    return world;
  }

  get hook(): string {
    return `http://127.0.0.1:${this.port}/webhooks/whatsapp`;
  }

  async start(): Promise<void> {
    const service = await buildService(INGEST_WHATSAPP, {
      ...this.servers.env,
      ID_KEY: 'a-key-of-this-spec-only',
      WHATSAPP_PHONE_NUMBER_ID: this.whatsapp.number.phoneNumberId,
      WHATSAPP_APP_SECRET: APP_SECRET,
      WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
      WHATSAPP_PORT: String(this.port),
    });
    this.service = service;
  }

  async stop(): Promise<void> {
    await this.service?.close();
  }

  /** What the bus has of one customer, oldest first. */
  async messagesOf(waId: string): Promise<Envelope<InboundMessage>[]> {
    return (await this.bus.published(InboundMessage)).filter(({ data }) => data.chat === waId);
  }

  /** The same, once there are that many. */
  messages(waId: string, count: number): Promise<Envelope<InboundMessage>[]> {
    return eventually(
      async () => {
        const messages = await this.messagesOf(waId);
        return messages.length >= count ? messages : undefined;
      },
      { what: `message ${count} of a customer` },
    );
  }

  statuses(): Promise<Envelope<InboundStatus>[]> {
    return this.bus.published(InboundStatus);
  }

  signals(): Promise<Envelope<InboundSignal>[]> {
    return this.bus.published(InboundSignal);
  }

  async close(): Promise<void> {
    await this.stop();
    await this.whatsapp.stop();
    await this.bus.close();
    await this.servers.stop();
  }
}
