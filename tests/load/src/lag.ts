import { DatabaseProbe, eventually, type Product } from '@countersign/testing';

const EVERY_MS = 20;

/** How long events are in their stream before there is a row of them. */
export class Lag {
  readonly samples: number[] = [];
  private readonly awaited = new Map<string, number>();
  private ended = false;
  private readonly watching: Promise<void>;

  private constructor(private readonly database: DatabaseProbe) {
    this.watching = this.look();
  }

  static async watch(product: Product): Promise<Lag> {
    return new Lag(await DatabaseProbe.connect(product.databaseUrl('countersign_analytics')));
  }

  /** The stream has this event since now. */
  expect(id: string): void {
    this.awaited.set(id, performance.now());
  }

  /** Waits for all that is expected. @returns milliseconds */
  async all(): Promise<number[]> {
    try {
      await eventually(() => this.awaited.size === 0, { what: 'the last rows', withinMs: 120_000 });
      return this.samples;
    } finally {
      this.ended = true;
      await this.watching;
      await this.database.close();
    }
  }

  private async look(): Promise<void> {
    while (!this.ended) {
      const ids = [...this.awaited.keys()];
      const stored = await this.database.rows<{ event_id: string }>(
        'SELECT event_id FROM analytics.event WHERE day >= current_date - 1 AND event_id = ANY($1::uuid[])',
        [ids],
      );
      const now = performance.now();
      for (const { event_id: id } of stored) {
        this.samples.push(now - this.awaited.get(id)!);
        this.awaited.delete(id);
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  }
}
