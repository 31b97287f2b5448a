import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findConversation } from '../coverage/conversation.repository.js';
import { recipientLabel, recipientOf, seenThroughOf } from '../decisions/approval-content.js';
import { policyInForce } from '../rules/policy-in-force.js';
import type { ComposerDto } from './thread.dto.js';

/** What a hand-written reply will bind to. */
@Injectable()
export class ComposerQueryService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Problem 404 */
  async composer(conversationId: string): Promise<ComposerDto> {
    const { manager } = this.dataSource;
    const conversation = await findConversation(manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    const { policy } = await policyInForce(manager, conversation.workspace);
    return {
      recipient: recipientOf(conversation),
      recipientLabel: recipientLabel(conversation),
      seenThrough: seenThroughOf(conversation),
      policyVersion: policy.version,
    };
  }
}
