import {
  cancelSubject,
  type Envelope,
  type MediaTranscribed,
  type MediaUntranscribed,
} from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { OutboxRelay } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService, openItem, type Refreshed } from '../coverage/coverage.service.js';
import { dangersHeard } from '../coverage/turn-risks.js';
import { newestUnanswered } from '../coverage/unanswered.repository.js';
import { recordChange } from '../live/changes.js';
import { filesIn, noteTranscript } from './transcript.repository.js';

/** Messages among which a recording is looked for: as many as a draft is asked for. */
const LOOKED_AT = 200;

/**
 * Takes in what was heard in a recording. Where its message is being answered already, the answer is drafted anew, as when a message is
 * corrected: what the draft was made from was not what the customer said (DB-07).
 */
@Injectable()
export class TranscriptService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly relay: OutboxRelay,
    private readonly rpc: Rpc,
  ) {}

  async note(event: Envelope<MediaTranscribed> | Envelope<MediaUntranscribed>): Promise<void> {
    const refreshed = await this.dataSource.transaction((manager) => this.takeIn(manager, event));
    this.relay.nudge();
    if (refreshed?.supersededRequest) this.rpc.broadcast(cancelSubject(refreshed.supersededRequest));
  }

  /** A turn that closes at this moment waits for the conversation, and then finds the words; or it was first, and is found here. */
  private async takeIn(
    manager: EntityManager,
    { id: cause, conversationId = '', data }: Envelope<MediaTranscribed> | Envelope<MediaUntranscribed>,
  ): Promise<Refreshed | undefined> {
    const conversation = await lockConversation(manager, conversationId);
    if (!(await noteTranscript(manager, conversationId, data))) return undefined;
    await recordChange(manager, { kind: 'conversation', conversationId });
    if (!conversation || !('transcript' in data)) return undefined;
    if (!(await openItem(manager, conversationId))) return undefined;
    const unanswered = await newestUnanswered(manager, conversationId, LOOKED_AT);
    const isCovered = unanswered.some((message) => filesIn(conversationId, message).includes(data.mediaId));
    if (!isCovered) return undefined;
    // What is said aloud is heard as what is written is (ET-06).
    const dangers = (await dangersHeard(manager, conversation.workspace))([{ text: data.transcript.text }]);
    return this.coverage.refresh(manager, conversation, cause, { urgent: dangers.length > 0, dangers });
  }
}
