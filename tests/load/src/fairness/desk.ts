import { EventStream, type Item, type Product, type Reviewer } from '@countersign/testing';
import { until } from '../crowd.js';

/** A person who is told to try again does so, this often and after this pause. */
const TRIES = 5;
const AGAIN_MS = 500;

/** The reply a question gets: nobody else's looks the same. */
export function answerTo(question: string): string {
  return `Answer to ${question}`;
}

/** A person of a workspace who countersigns every draft as soon as it is ready, with words that say which question they answer. */
export class Desk {
  /** Previews of the items this person was shown. */
  readonly shown = new Set<string>();
  /** Requests that were not answered at the first try. */
  refused = 0;
  /** What went wrong all the same; empty when all is well. */
  readonly failures: string[] = [];
  private readonly looking = new Map<string, Promise<void>>();
  private readonly approved = new Set<string>();
  private readonly stream: EventStream;
  private closed = false;

  private constructor(
    product: Product,
    private readonly reviewer: Reviewer,
  ) {
    this.stream = EventStream.open(
      `${product.reviewUrl}/api/v1/stream`,
      reviewer.headers,
      ({ type, data }) => {
        if (type === 'item') this.hint((JSON.parse(data) as { itemId: string }).itemId);
      },
    );
    void this.stream.ended.then(() => {
      if (!this.closed) this.failures.push('the stream ended');
    });
  }

  /** Resolves when hints come in: what happens from then on is seen. */
  static async open(product: Product, reviewer: Reviewer): Promise<Desk> {
    const desk = new Desk(product, reviewer);
    await desk.stream.opened;
    return desk;
  }

  close(): void {
    this.closed = true;
    this.stream.close();
  }

  /** One look after the other at each item, as often as something is said of it. */
  private hint(itemId: string): void {
    const before = this.looking.get(itemId) ?? Promise.resolve();
    this.looking.set(
      itemId,
      before
        .then(() => this.lookOrAgain(itemId))
        .catch((error: unknown) => void this.failures.push(String(error))),
    );
  }

  private async lookOrAgain(itemId: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.look(itemId);
      } catch (error) {
        if (tries === TRIES) throw error;
        this.refused += 1;
        await until(performance.now() + AGAIN_MS);
      }
    }
  }

  private async look(itemId: string): Promise<void> {
    if (this.approved.has(itemId)) return;
    const item = await this.reviewer.call<Item>('GET', `/items/${itemId}`);
    this.shown.add(item.preview);
    if (item.state !== 'ready') return;
    await this.reviewer.approve(item, [answerTo(item.preview)]);
    this.approved.add(itemId);
  }
}
