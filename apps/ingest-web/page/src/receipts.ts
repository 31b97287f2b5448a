import type { ChatApi } from './chat-api.js';

const GATHER_MS = 250;
const RETRY_MS = 5_000;

type Mark = 'delivered' | 'read';

/** Tells the business what became of its replies: on the page, then in view. Each once, a few at a time. */
export class Receipts {
  private readonly done = new Map<string, Mark>();
  private readonly due = new Map<string, Mark>();
  private timer: number | undefined;

  constructor(private readonly api: ChatApi) {}

  /** What the server knows already. */
  known(bubbleId: string, mark: 'none' | Mark): void {
    if (mark !== 'none') this.done.set(bubbleId, mark);
  }

  add(bubbleId: string, mark: Mark): void {
    const done = this.done.get(bubbleId);
    if (done === 'read' || done === mark || this.due.get(bubbleId) === 'read') return;
    this.due.set(bubbleId, mark);
    this.later(GATHER_MS);
  }

  private later(ms: number): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.send('delivered').then(() => this.send('read'));
    }, ms);
  }

  private async send(mark: Mark): Promise<void> {
    const ids = [...this.due].filter(([, due]) => due === mark).map(([id]) => id);
    if (ids.length === 0) return;
    const { ended } = await this.api.acknowledge(ids.slice(0, 100), mark);
    if (ended === 'later') return this.later(RETRY_MS);
    for (const id of ids.slice(0, 100)) {
      this.done.set(id, mark);
      if (this.due.get(id) === mark) this.due.delete(id);
    }
    if (this.due.size > 0) this.later(GATHER_MS);
  }
}
