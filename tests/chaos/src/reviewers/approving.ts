import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { approvalDigest } from '@countersign/contracts/approval';
import type { History } from '../history/history.js';
import type { Rendered } from './rendered.js';
import type { Answer, WorkspaceClient } from './workspace-client.js';

interface Approved {
  replyId?: string;
  code?: string;
}

interface Extras {
  stale?: boolean;
  undoSeconds?: number;
}

/** Presses "approve" in every way people press it, and notes what each click came to. */
export class Approving {
  constructor(
    private readonly name: string,
    private readonly client: WorkspaceClient,
    private readonly history: History,
  ) {}

  async approve(rendered: Rendered, token: string, texts: string[], extras: Extras = {}): Promise<string> {
    const click = randomUUID();
    await this.press(rendered, token, texts, click, extras);
    return click;
  }

  /** The same click from two tabs, and another click beside it. */
  async approveTwice(rendered: Rendered, token: string, texts: string[]): Promise<void> {
    const click = randomUUID();
    await Promise.all([
      this.press(rendered, token, texts, click, {}),
      this.client.click(this.path(rendered), this.body(rendered, token, texts, {}), click),
      this.approve(rendered, token, texts),
    ]);
  }

  /** Takes the reply back while it waits. */
  async approveAndUndo(rendered: Rendered, token: string, texts: string[]): Promise<void> {
    const click = randomUUID();
    const { body } = await this.press(rendered, token, texts, click, { undoSeconds: 1 });
    if (!body.replyId) return;
    await sleep(300);
    const undo = { replyId: body.replyId };
    this.history.note(this.name, 'invoke', 'undo', click);
    // An undo whose answer was lost and that is then refused may have been carried out the first time.
    const first = await this.client.post(`/items/${rendered.item.id}/undo`, undo, `undo-${click}`);
    const sure = first.status > 0 && first.status < 500;
    const { status } = sure
      ? first
      : await this.client.click(`/items/${rendered.item.id}/undo`, undo, `undo-${click}`);
    const end = status === 204 ? 'ok' : sure ? 'fail' : 'info';
    this.history.note(this.name, end, 'undo', click);
  }

  private async press(
    rendered: Rendered,
    token: string,
    texts: string[],
    click: string,
    extras: Extras,
  ): Promise<Answer<Approved>> {
    const { item, seen } = rendered;
    const about = { item: item.id, generation: item.generation, texts, seen, stale: extras.stale ?? false };
    this.history.note(this.name, 'invoke', 'approve', click, about);
    const answer = await this.client.click<Approved>(
      this.path(rendered),
      this.body(rendered, token, texts, extras),
      click,
    );
    const { replyId, code } = answer.body;
    const end = answer.status === 201 ? 'ok' : answer.status === 0 ? 'info' : 'fail';
    this.history.note(this.name, end, 'approve', click, { replyId, code, status: answer.status });
    return answer;
  }

  private path({ item }: Rendered): string {
    return `/items/${item.id}/approve`;
  }

  private body({ item }: Rendered, claimToken: string, texts: string[], { undoSeconds }: Extras): object {
    const { recipient, seenThrough, policyVersion, generation } = item;
    const bubbles = texts.map((text) => ({ text }));
    const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
    return { claimToken, generation, bubbles, digest, ...(undoSeconds && { undoSeconds }) };
  }
}
