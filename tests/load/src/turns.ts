import { EventStream, Reviewer, type Product } from '@countersign/testing';
import { Visitor } from './visitor.js';

/** What a customer and a reviewer waited for in one turn, in milliseconds. */
export interface TurnTimes {
  itemVisible: number;
  draftVisible: number;
  replyOnScreen: number;
}

interface Seen {
  open?: number;
  ready?: number;
}

/** Runs turns through the product: a customer writes, the item and its draft appear, the reviewer approves, the reply arrives. */
export class TurnRunner {
  private readonly seen = new Map<string, Seen>();
  private readonly asked = new Map<string, Promise<void>>();
  private readonly stream: EventStream;

  constructor(
    private readonly product: Product,
    private readonly reviewer: Reviewer,
  ) {
    this.stream = EventStream.open(
      `${product.reviewUrl}/api/v1/stream`,
      reviewer.headers,
      ({ type, data }) => {
        if (type === 'item') this.look((JSON.parse(data) as { itemId: string }).itemId);
      },
    );
  }

  stop(): void {
    this.stream.close();
  }

  async turn(question: string): Promise<TurnTimes> {
    const visitor = await Visitor.arrive(this.product.chatUrl);
    await visitor.listen();
    const { at: written, accepted } = await visitor.write(question);
    if (!accepted) throw new Error('a question was refused');
    const item = await this.reviewer.item(({ state, preview }) => state === 'ready' && preview === question);
    const seen = this.seen.get(item.id) ?? {};
    const answer = `Answer to ${question}`;
    const approved = performance.now();
    await this.reviewer.approve(item, [answer]);
    const arrived = await this.untilReceived(visitor, answer);
    visitor.leave();
    return {
      itemVisible: (seen.open ?? Number.NaN) - written,
      draftVisible: (seen.ready ?? Number.NaN) - written,
      replyOnScreen: arrived - approved,
    };
  }

  /** What the page does on a hint: it reads the item again. Visible means that this answer is here. */
  private look(itemId: string): void {
    const before = this.asked.get(itemId) ?? Promise.resolve();
    const asking = before.then(async () => {
      const { state } = await this.reviewer.call<{ state: string }>('GET', `/items/${itemId}`);
      const now = performance.now();
      const seen = this.seen.get(itemId) ?? {};
      seen.open ??= now;
      if (state === 'ready') seen.ready ??= now;
      this.seen.set(itemId, seen);
    });
    this.asked.set(
      itemId,
      asking.catch(() => undefined),
    );
  }

  private async untilReceived(visitor: Visitor, text: string): Promise<number> {
    const deadline = performance.now() + 10_000;
    while (performance.now() < deadline) {
      const found = visitor.received.find((message) => message.text === text);
      if (found) return found.at;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error('a reply did not arrive within 10 s');
  }
}
