import { randomUUID } from 'node:crypto';
import { ReplyUnknown, type BubbleOutcome, type DraftReady } from '@countersign/contracts';
import { approvalDigest, bubbleContentOf, type BubbleContent } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import { DispatcherStandIn } from './dispatcher-stand-in.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Answer, type Item } from './review-world.js';

export interface Listed {
  replyId: string;
  bubbles: { position: number; text: string; state: string; attempts: number; attemptedAt?: string }[];
  needsDecision: boolean;
  newerInbound: boolean;
  suppressed: string | null;
  recipient: never;
  seenThrough: never;
  policyVersion: string;
}

interface AuditRow {
  actor: string;
  action: string;
  detail: Record<string, unknown>;
}

/** Review, a person who may decide, and replies of which nobody knows whether they arrived. */
export class UnknownWorld {
  dispatcher!: DispatcherStandIn;
  /** What the dispatcher knows of a reply. */
  readonly known = new Map<string, { conversationId: string; bubbles: BubbleOutcome[] }>();

  private constructor(readonly review: ReviewWorld) {}

  static async start(): Promise<UnknownWorld> {
    const world = new UnknownWorld(await ReviewWorld.start());
    await world.review.setUp();
    await world.startDispatcher();
    return world;
  }

  async startDispatcher(): Promise<void> {
    this.dispatcher = await DispatcherStandIn.start(this.review, (replyId) => this.known.get(replyId)!);
  }

  async stop(): Promise<void> {
    await this.dispatcher.stop();
    await this.review.stop();
  }

  async listed(): Promise<Listed[]> {
    return (await this.review.get<Listed[]>('/unknown-sends')).body;
  }

  async inList(replyId: string): Promise<Listed | undefined> {
    return (await this.listed()).find((one) => one.replyId === replyId);
  }

  /** Once the list says so of the reply. */
  listedAs(replyId: string, says: (one: Listed) => unknown): Promise<Listed> {
    return eventually(async () => (await this.listed()).find((one) => one.replyId === replyId && says(one)));
  }

  resolve(
    replyId: string,
    body: object,
    extra?: Record<string, string>,
  ): Promise<Answer<{ replyId: string }>> {
    return this.review.post(`/unknown-sends/${replyId}/resolve`, body, extra);
  }

  async openFor({ conversationId }: Chat): Promise<Item | undefined> {
    return (await this.review.openItems()).find((item) => item.conversationId === conversationId);
  }

  async stateOf(replyId: string): Promise<string> {
    return (await this.review.database.query('SELECT state FROM reply WHERE reply_id = $1', [replyId]))[0]
      .state;
  }

  trail(replyId: string): Promise<AuditRow[]> {
    return this.review.database.query(
      'SELECT actor, action, detail FROM audit WHERE object_id = $1 ORDER BY seq',
      [replyId],
    );
  }

  /** Two messages were approved; of the first nobody knows, the second was held. */
  async unknownReply(
    first: BubbleContent = { text: 'Take tram 4.' },
    also: { evidence?: DraftReady['evidence']; override?: object } = {},
  ): Promise<{ chat: Chat; replyId: string }> {
    const chat = this.review.newChat(first.buttons ? 'telegram' : 'webchat');
    await chat.asks('How do I get there?');
    await chat.drafted('A draft.', undefined, { evidence: also.evidence ?? [] });
    const item = await chat.openItem(({ state }) => state === 'ready');
    const bubbles = [first, { text: 'Get off at the park.' }];
    const claimToken = await chat.claim(item);
    const approval = {
      claimToken,
      generation: item.generation,
      bubbles,
      digest: chat.digest(item, bubbles),
      override: also.override,
    };
    const { body } = await this.review.post<{ replyId: string }>(`/items/${item.id}/approve`, approval);
    const { replyId } = body;
    const attemptedAt = new Date().toISOString();
    const outcomes: BubbleOutcome[] = [
      { bubbleId: randomUUID(), position: 0, state: 'unknown', attempts: 1, attemptedAt },
      { bubbleId: randomUUID(), position: 1, state: 'cancelled', attempts: 0 },
    ];
    this.known.set(replyId, { conversationId: chat.conversationId, bubbles: outcomes });
    const why = { errorCode: 'http-502', providerWords: 'Bad Gateway' };
    await chat.dispatcherSays(ReplyUnknown, replyId, { replyId, ordinal: 1, bubbles: outcomes, ...why });
    await this.listedAs(replyId, () => true);
    return { chat, replyId };
  }
}

/** What the page sends for "send again": the digest of what it shows. */
export function again(
  shown: Listed,
  change: { texts?: string[]; acknowledgeNewer?: boolean; override?: object } = {},
): object {
  const { recipient, seenThrough, policyVersion } = shown;
  const rest = shown.bubbles.filter(({ state }) => state !== 'sent').map(bubbleContentOf);
  const bubbles = change.texts?.map((text) => ({ text })) ?? rest;
  const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
  return { verdict: 'again', digest, acknowledgeNewer: change.acknowledgeNewer, override: change.override };
}
