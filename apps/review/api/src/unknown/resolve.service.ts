import { derivedId, type BubbleOutcome, type SendResolution } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { DispatcherClient } from '../stopping/dispatcher.client.js';
import { ResolutionService } from './resolution.service.js';
import { alreadyResolved, assertUnresolved, findUnknown, type UnknownReplyRow } from './unknown-reply.js';

/**
 * A person says that it arrived, or gives it up. The dispatcher owns the ledger, so it is asked and not told: nothing is written here
 * before it has answered. A crash after its answer loses nothing, because its event says the same; a crash before it changed nothing.
 */
@Injectable()
export class ResolveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dispatcher: DispatcherClient,
    private readonly resolutions: ResolutionService,
  ) {}

  /** @throws Problem 404, 409 `already_resolved` with who did it, 503 when the dispatcher does not answer */
  async resolve(replyId: string, person: Person, verdict: 'arrived' | 'dropped'): Promise<void> {
    const { manager } = this.dataSource;
    const reply = await findUnknown(manager, replyId);
    if (reply && isOwnWord(reply.resolution, person, verdict)) return;
    await assertUnresolved(manager, reply);
    const standing = await this.dispatcher.resolveSend(person, { replyId, verdict });
    if (standing.verdict !== 'superseded') await this.follow(reply!, standing);
    if (!isOwnWord(standing, person, verdict)) throw await alreadyResolved(manager, standing);
  }

  /** The same fact the event will tell, without waiting for it: the list is right when the answer is there. */
  private follow(reply: UnknownReplyRow, { verdict, by, at }: SendResolution): Promise<void> {
    const ends = verdict === 'arrived' ? 'sent' : 'cancelled';
    const settled = (one: BubbleOutcome): BubbleOutcome =>
      one.state === 'unknown' ? { ...one, state: ends } : one;
    return this.resolutions.apply({
      id: derivedId(reply.reply_id, 'reply.resolved'),
      conversationId: reply.conversation_id,
      replyId: reply.reply_id,
      bubbles: reply.outcomes.map(settled),
      resolution: { verdict, by, at },
    });
  }
}

/** A second click of the same person for the same thing is no conflict. */
function isOwnWord(
  standing: Pick<SendResolution, 'verdict' | 'by'> | null,
  person: Person,
  verdict: string,
): boolean {
  return standing?.verdict === verdict && standing.by === `person:${person.id}`;
}
