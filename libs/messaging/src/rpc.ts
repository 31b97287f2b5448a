import { errorCode, log } from '@countersign/observability';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { validated } from './event-validation.js';
import { InvalidEvent, RpcFailed } from './outcomes.js';

interface Reply {
  answer?: object;
  error?: string;
}

/** Questions between services over core NATS: no promise, always a time limit. */
export class Rpc {
  private readonly subscriptions: Subscription[] = [];

  constructor(
    private readonly connection: NatsConnection,
    private readonly app: string,
  ) {}

  /**
   * Asks the owner of `subject`.
   * @throws RpcFailed with the owner's code, or `unavailable` when nobody answered within `limitMs`
   */
  async request<A extends object>(
    subject: string,
    query: object,
    options: { limitMs: number; answer: new () => A },
  ): Promise<A> {
    let reply: Reply;
    try {
      const message = await this.connection.request(subject, JSON.stringify(query), {
        timeout: options.limitMs,
      });
      reply = message.json<Reply>();
    } catch {
      throw new RpcFailed('unavailable');
    }
    if (!reply.answer) throw new RpcFailed(reply.error ?? 'failed');
    return validated(options.answer, reply.answer, subject);
  }

  /** Answers a question; replicas share the work. A bad question is answered with a code, never with silence. */
  answer<Q extends object>(
    subject: string,
    query: new () => Q,
    handler: (query: Q) => Promise<object>,
  ): void {
    const subscription = this.connection.subscribe(subject, {
      queue: this.app,
      callback: (error, message) => {
        if (!error) void this.respond(message, query, handler);
      },
    });
    this.subscriptions.push(subscription);
  }

  /** Tells everybody who listens, and does not wait: a hint, never a fact. */
  broadcast(subject: string, data: object = {}): void {
    this.connection.publish(subject, JSON.stringify(data));
  }

  /** Hears broadcasts; `subject` may end in `.>`. */
  listen(subject: string, heard: (subject: string) => void): void {
    const subscription = this.connection.subscribe(subject, {
      callback: (error, message) => {
        if (!error) heard(message.subject);
      },
    });
    this.subscriptions.push(subscription);
  }

  /** Stops answering; questions already taken are finished by the connection's drain. */
  stop(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.unsubscribe();
  }

  private async respond<Q extends object>(
    message: Msg,
    query: new () => Q,
    handler: (query: Q) => Promise<object>,
  ): Promise<void> {
    let reply: Reply;
    try {
      reply = { answer: await handler(validated(query, message.json<object>(), 'question')) };
    } catch (error) {
      const code =
        error instanceof InvalidEvent || error instanceof SyntaxError ? 'invalid-question' : errorCode(error);
      log.warn('rpc.failed', { code });
      reply = { error: code };
    }
    message.respond(JSON.stringify(reply));
  }
}
