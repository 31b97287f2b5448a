import { OutboxRelay } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { findConversation, lockConversation } from '../coverage/conversation.repository.js';
import { assertApprovable } from '../decisions/approval-guard.js';
import { recipientLabel, recipientOf, seenThroughOf } from '../decisions/approval-content.js';
import { replyIdOf, ReplyService } from '../decisions/reply.service.js';
import { policyInForce } from '../rules/policy-in-force.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { assertFewTests, namedConversation, noteTest } from './test-message.repository.js';
import type { SendTestDto, TestPreviewDto, TestSentDto } from './test-message.dto.js';
import { testWords } from './test-words.policy.js';

/**
 * Tries an account with fixed words that an administrator countersigns (CH-11). It goes the way of every reply: the same checks, the same
 * signature, one place in the order, one try. It answers no turn, and is marked as a test in what is signed.
 */
@Injectable()
export class TestMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly replies: ReplyService,
    private readonly relay: OutboxRelay,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 422 `unknown_recipient` */
  async preview(accountId: string, to: string): Promise<TestPreviewDto> {
    const { manager } = this.dataSource;
    const id = await namedConversation(manager, this.current.workspace, accountId, to);
    const conversation = (await findConversation(manager, id))!;
    const { policy } = await policyInForce(manager, conversation.workspace);
    return {
      conversationId: id,
      recipientLabel: recipientLabel(conversation),
      recipient: recipientOf(conversation),
      seenThrough: seenThroughOf(conversation),
      policyVersion: policy.version,
      text: testWords(conversation.language),
    };
  }

  /** @throws Problem 422 `unknown_recipient`, 429 `too_many_tests`, or whatever forbids a reply there now: then nothing is sent */
  async send(accountId: string, person: Person, dto: SendTestDto, click: string): Promise<TestSentDto> {
    const sent = await this.dataSource.transaction((manager) =>
      this.commit(manager, { accountId, person, dto, click }),
    );
    this.relay.nudge();
    return sent;
  }

  private async commit(
    manager: EntityManager,
    {
      accountId,
      person,
      dto: { to, digest },
      click,
    }: { accountId: string; person: Person; dto: SendTestDto; click: string },
  ): Promise<TestSentDto> {
    const id = await namedConversation(manager, this.current.workspace, accountId, to);
    const conversation = (await lockConversation(manager, id))!;
    const replyId = replyIdOf(click);
    const before = await this.replies.madeBefore(manager, replyId, digest);
    if (before) return { replyId, waits: before.waits !== undefined };
    await assertFewTests(manager, accountId);
    const actor = `person:${person.id}`;
    const bubbles = [{ text: testWords(conversation.language) }];
    const checked = await assertApprovable(manager, conversation, {
      ...{ bubbles, digest, actor, roles: person.roles },
    });
    const reply = await this.replies.order(manager, conversation, {
      ...{ replyId, bubbles, turnIds: [], undoMs: 0, checked, test: true },
      ...{ approvedBy: actor, approverName: person.name, freshness: 'exact' },
    });
    await noteTest(manager, conversation, { actor, replyId, accountId, digest, ordinal: reply.ordinal });
    return { replyId, waits: reply.waits !== undefined };
  }
}
