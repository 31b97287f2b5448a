import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { History } from '../history/history.js';
import type { Random } from '../random.js';
import { Approving } from './approving.js';
import { render, type Rendered } from './rendered.js';
import type { WorkspaceClient } from './workspace-client.js';

interface Listed {
  id: string;
  state: string;
  claim: { mine: boolean } | null;
}

/** What a robot may do with an item, and how often out of a hundred. */
const HABITS: [
  times: number,
  habit:
    'as-is' | 'edit' | 'split' | 'undo' | 'close' | 'redraft' | 'stale-generation' | 'stale-claim' | 'twice',
][] = [
  [62, 'as-is'],
  [10, 'edit'],
  [6, 'split'],
  [5, 'undo'],
  [4, 'close'],
  [4, 'redraft'],
  [3, 'stale-generation'],
  [3, 'stale-claim'],
  [3, 'twice'],
];

/** A reviewer who never tires: takes what is open, decides, and now and then does what nobody should. */
export class Robot {
  private readonly approving: Approving;

  constructor(
    readonly name: string,
    private readonly client: WorkspaceClient,
    private readonly random: Random,
    private readonly history: History,
  ) {
    this.approving = new Approving(name, client, history);
  }

  /** Works until told to stop; `finishing` leaves the mischief out, so that the queue empties. */
  async work(stopped: AbortSignal, finishing: () => boolean): Promise<void> {
    while (!stopped.aborted) {
      const did = await this.one(finishing());
      if (!did) await sleep(60);
    }
  }

  private async one(finishing: boolean): Promise<boolean> {
    const { status, body } = await this.client.get<{ items: Listed[] }>('/items?limit=100');
    const free =
      status === 200
        ? body.items.filter(({ state, claim }) => state !== 'drafting' && !(claim && !claim.mine))
        : [];
    if (free.length === 0) return false;
    const chosen = this.random.pick(free.slice(0, 12));
    const rendered = await render(this.client, chosen.id);
    if (!rendered) return false;
    const token = await this.claim(chosen.id);
    if (token) await this.decide(rendered, token, finishing);
    return true;
  }

  private async claim(itemId: string): Promise<string | undefined> {
    const { status, body } = await this.client.post<{ claimToken: string }>(`/items/${itemId}/claim`, {});
    return status === 200 ? body.claimToken : undefined;
  }

  private async decide(rendered: Rendered, token: string, finishing: boolean): Promise<void> {
    const texts = this.textsFor(rendered);
    const { item } = rendered;
    switch (finishing ? 'as-is' : this.habit()) {
      case 'as-is':
        return void (await this.approving.approve(rendered, token, texts));
      case 'edit':
        return void (await this.approving.approve(rendered, token, [`${texts[0]} Ada`, ...texts.slice(1)]));
      case 'split':
        return void (await this.approving.approve(rendered, token, [
          ...texts,
          `One more thing (${randomUUID().slice(0, 8)}).`,
        ]));
      case 'undo':
        return this.approving.approveAndUndo(rendered, token, texts);
      case 'twice':
        return this.approving.approveTwice(rendered, token, texts);
      case 'stale-claim': {
        // A newer claim that was never heard of takes nothing away.
        const newer = await this.claim(item.id);
        return void (await this.approving.approve(rendered, token, texts, { stale: newer !== undefined }));
      }
      case 'stale-generation':
        return this.staleGeneration(rendered, token, texts);
      case 'redraft':
        return void (await this.client.click(`/items/${item.id}/reject`, {
          ...{ claimToken: token, generation: item.generation, reason: 'WRONG_TONE', nextStep: 'redraft' },
        }));
      case 'close':
        return this.close(rendered, token);
    }
  }

  /** The draft, what came back to be sent again, or a reply by hand that names what it answers. */
  private textsFor({ item, covered }: Rendered): string[] {
    if (item.notice?.bubbles && item.notice.bubbles.length > 0 && item.notice.kind === 'rejected') {
      return item.notice.bubbles.map(({ text }) => text);
    }
    const drafted = item.draft?.bubbles.map(({ text }) => text) ?? [];
    return drafted.length > 0 ? drafted : [`By hand, to ${covered.join(', ')}.`];
  }

  private async staleGeneration(rendered: Rendered, token: string, texts: string[]): Promise<void> {
    const { id, generation } = rendered.item;
    const wish = { claimToken: token, generation, instruction: 'Shorter, please.' };
    const { status } = await this.client.click(`/items/${id}/instruct`, wish);
    if (status === 204) await this.approving.approve(rendered, token, texts, { stale: true });
  }

  private async close({ item, covered }: Rendered, token: string): Promise<void> {
    const click = randomUUID();
    const value = { markers: covered, item: item.id };
    this.history.note(this.name, 'invoke', 'close', click, value);
    const { generation, seenThrough } = item;
    const body = { claimToken: token, generation, seenThrough, reason: 'NO_REPLY_NEEDED' };
    const { status } = await this.client.click(`/items/${item.id}/close`, body, click);
    this.history.note(
      this.name,
      status === 204 ? 'ok' : status === 0 ? 'info' : 'fail',
      'close',
      click,
      value,
    );
  }

  private habit(): (typeof HABITS)[number][1] {
    let left = this.random.int(1, 100);
    for (const [times, habit] of HABITS) {
      left -= times;
      if (left <= 0) return habit;
    }
    return 'as-is';
  }
}
