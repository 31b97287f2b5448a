import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { recordChange } from '../live/changes.js';
import { ClaimService } from '../queue/claim.service.js';
import { lockForDecision } from './decision-guard.js';
import type { HandOverDto } from './decision.dto.js';
import { handToLead } from './hand-to-lead.js';

/** Asks a lead: the item goes back to the queue with the text as it was to be sent, and with what stood in its way (CO-03). */
@Injectable()
export class HandOverService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claims: ClaimService,
  ) {}

  /** @throws Problem 409 like every decision */
  async handOver(itemId: string, person: Person, dto: HandOverDto): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { conversation, item } = await lockForDecision(manager, { ...dto, itemId, personId: person.id });
      const { note: words, ...text } = dto;
      await handToLead(manager, conversation, item, { by: person, words, text });
      await recordChange(manager, { kind: 'item', itemId, conversationId: conversation.conversation_id });
    });
    await this.claims.release(itemId, person, dto.claimToken);
  }
}
