import type { App } from '@countersign/contracts';
import { connectNats, type NatsConnection } from '@countersign/messaging';
import type { Product } from './product.js';

const LIMIT_MS = 30_000;

/** Asks services of a running product what one of them asks another, and says nothing else. */
export class BusAsker {
  private constructor(private readonly connection: NatsConnection) {}

  /** @param app in whose place it asks: the bus lets it ask what that service may */
  static async connect(product: Product, app: App): Promise<BusAsker> {
    return new BusAsker(await connectNats(product.busAccess(app), app));
  }

  /** @throws Error with the owner's code */
  async ask<A extends object>(subject: string, query: object): Promise<A> {
    const reply = await this.connection.request(subject, JSON.stringify(query), { timeout: LIMIT_MS });
    const { answer, error } = reply.json<{ answer?: A; error?: string }>();
    if (!answer) throw new Error(`${subject} answered ${error ?? 'nothing'}`);
    return answer;
  }

  async close(): Promise<void> {
    await this.connection.drain();
  }
}
