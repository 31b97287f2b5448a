import { EventStream, type Product, type Reviewer } from '@countersign/testing';

/** Knows when an item was first on a reviewer's screen, by the words it is about. */
export class Sightings {
  private readonly asked = new Set<string>();
  private readonly waiting = new Map<string, (at: number) => void>();
  private readonly stream: EventStream;

  constructor(
    product: Product,
    private readonly reviewer: Reviewer,
  ) {
    this.stream = EventStream.open(
      `${product.reviewUrl}/api/v1/stream`,
      reviewer.headers,
      ({ type, data }) => {
        if (type === 'item') void this.look((JSON.parse(data) as { itemId: string }).itemId);
      },
    );
  }

  /** Resolves with the moment an item that previews these words was read, as `performance.now()`. */
  of(words: string): Promise<number> {
    return new Promise((resolve) => this.waiting.set(words, resolve));
  }

  stop(): void {
    this.stream.close();
  }

  /** What the page does on a hint: it reads the item. Once is enough here: every question is an item of its own. */
  private async look(itemId: string): Promise<void> {
    if (this.asked.has(itemId)) return;
    this.asked.add(itemId);
    const { preview } = await this.reviewer.call<{ preview: string }>('GET', `/items/${itemId}`);
    this.waiting.get(preview)?.(performance.now());
    this.waiting.delete(preview);
  }
}
