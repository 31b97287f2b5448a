import { rpcSubject, SendWait, type AskSendWait } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findConversation } from '../coverage/conversation.repository.js';
import type { LeavingDto } from './thread.dto.js';

const LIMIT_MS = 1_000;

/** When a reply that is approved now would leave (RV-17). */
@Injectable()
export class LeavingQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
  ) {}

  /** @throws Problem 404 */
  async leaving(conversationId: string): Promise<LeavingDto> {
    const conversation = await findConversation(this.dataSource.manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    const asked: AskSendWait = { accountId: conversation.account_id, conversationId };
    try {
      const { until } = await this.rpc.request(rpcSubject('dispatcher', 'send-wait'), asked, {
        limitMs: LIMIT_MS,
        answer: SendWait,
      });
      return { notBefore: until ?? null };
    } catch (error) {
      // Nobody is kept from approving for want of this: what is approved leaves when it can.
      if (error instanceof RpcFailed) return { notBefore: null };
      throw error;
    }
  }
}
