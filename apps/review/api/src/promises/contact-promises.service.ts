import { CommitmentSettled, CommitmentsAnswer, rpcSubject } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { findConversation } from '../coverage/conversation.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { PromisesDto } from './promise.dto.js';

const LIMIT_MS = 3_000;

/** What is promised to a conversation's contact, which the rapport writer keeps. */
@Injectable()
export class ContactPromises {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 404, 503 `memory_away` */
  async open(conversationId: string): Promise<PromisesDto> {
    const contactId = await this.contactOf(conversationId);
    const { commitments } = await this.ask('commitments', CommitmentsAnswer, { contactId });
    return { promises: commitments };
  }

  /** Says what became of a promise, on the trail. @throws Problem 404, 409 `promise_over`, 503 `memory_away` */
  async settle(
    conversationId: string,
    person: Person,
    commitmentId: string,
    state: 'fulfilled' | 'cancelled',
  ): Promise<void> {
    const contactId = await this.contactOf(conversationId);
    const by = actorOf(person);
    const asked = { contactId, commitmentId, state, by };
    const { settled } = await this.ask('settle-commitment', CommitmentSettled, asked);
    if (!settled)
      throw new Problem(409, 'promise_over', 'This promise is over already, or was never made. Look again.');
    await this.dataSource.transaction(async (manager) => {
      await recordChange(manager, { kind: 'conversation', conversationId });
      await appendAudit(manager, {
        ...{ workspace: this.current.workspace, actor: by, action: `promise.${state}` },
        ...{ objectKind: 'contact', objectId: contactId, detail: { promise: commitmentId } },
      });
    });
  }

  private async contactOf(conversationId: string): Promise<string> {
    const conversation = await findConversation(this.dataSource.manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    return conversation.contact_id;
  }

  private async ask<A extends object>(verb: string, answer: new () => A, query: object): Promise<A> {
    const asked = { workspace: this.current.workspace, ...query };
    try {
      return await this.rpc.request(rpcSubject('rapport-writer', verb), asked, { limitMs: LIMIT_MS, answer });
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(503, 'memory_away', 'The service that remembers people did not answer. Try again.');
    }
  }
}
