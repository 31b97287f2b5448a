import { derivedId, DraftFailed, DraftReady, DraftRequested, type Envelope } from '@countersign/contracts';
import { Consumes, EventPublisher, type Handles } from '@countersign/messaging';
import { DraftRepository, type StoredDraft } from './draft.repository.js';
import { DraftingService } from './drafting.service.js';
import { MemoryExtraction } from './memory/memory-extraction.service.js';

/** Model calls side by side; whose turn it is goes round by workspace and conversation. */
const AT_ONCE = 32;

/** Drafts once; a repeated request publishes the same event again, without asking a model. */
@Consumes(DraftRequested, { atOnce: AT_ONCE })
export class DraftRequestedConsumer implements Handles<DraftRequested> {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly drafting: DraftingService,
    private readonly extraction: MemoryExtraction,
    private readonly publisher: EventPublisher,
  ) {}

  async handle(event: Envelope<DraftRequested>): Promise<void> {
    const draft = (await this.drafts.find(event.data.requestId)) ?? (await this.drafting.draft(event));
    await this.publish(event, draft);
    // Superseded, the request after it has the same messages and more.
    if (draft.state !== 'cancelled') await this.extraction.plan(event);
  }

  private async publish(event: Envelope<DraftRequested>, draft: StoredDraft): Promise<void> {
    const {
      workspace,
      channel,
      accountId,
      conversationId,
      contactId,
      correlationId,
      id: causationId,
    } = event;
    const { requestId } = event.data;
    const facts = {
      workspace,
      channel,
      accountId,
      conversationId,
      contactId,
      correlationId,
      causationId,
      time: draft.createdAt,
    };
    if (draft.state === 'ready') {
      await this.publisher.publish(DraftReady, {
        ...facts,
        id: derivedId(requestId, 'draft.ready'),
        data: draft.data,
      });
    } else if (draft.state === 'failed') {
      await this.publisher.publish(DraftFailed, {
        ...facts,
        id: derivedId(requestId, 'draft.failed'),
        data: draft.data,
      });
    }
  }
}
