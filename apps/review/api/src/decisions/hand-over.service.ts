import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import type { Notice } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';
import { ClaimService } from '../queue/claim.service.js';
import { policyInForce } from '../rules/policy-in-force.js';
import { appendAudit } from './audit.js';
import { lockForDecision } from './decision-guard.js';
import type { HandOverDto } from './decision.dto.js';
import { findingsIn } from './rules-check.js';

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
      const { policy } = await policyInForce(manager, conversation.workspace);
      const findings = await findingsIn(manager, conversation, dto, { policy, item });
      const notice: Notice = {
        kind: 'handed-over',
        by: person.name,
        words: dto.note,
        bubbles: dto.bubbles,
        effects: dto.effects,
        findings: findings.map(({ rule, category, severity, words, reason }) => ({
          ...{ rule, category, severity, words, reason },
        })),
      };
      await manager.query('UPDATE review_item SET notice = $2, updated_at = now() WHERE item_id = $1', [
        itemId,
        JSON.stringify(notice),
      ]);
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor: `person:${person.id}`,
        action: 'item.handed-over',
        objectKind: 'item',
        objectId: itemId,
        detail: { generation: item.generation, rules: findings.map(({ rule }) => rule) },
      });
      await recordChange(manager, { kind: 'item', itemId, conversationId: conversation.conversation_id });
    });
    await this.claims.release(itemId, person, dto.claimToken);
  }
}
