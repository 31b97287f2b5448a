import {
  CommitmentsQuery,
  rpcSubject,
  SettleCommitment,
  type CommitmentSettled,
  type CommitmentsAnswer,
} from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { promiseLanguageOf, promisesIn } from '@countersign/rapport';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RapportWriterConfig } from '../config.js';
import { CommitmentRepository } from './commitment.repository.js';

/** Reads promises out of what was sent, and tells which are open. What was only drafted or only approved promises nothing. */
@Injectable()
export class Commitments implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly repository: CommitmentRepository,
    private readonly config: RapportWriterConfig,
  ) {}

  onModuleInit(): void {
    const on = (verb: string): string => rpcSubject('rapport-writer', verb);
    this.rpc.answer(on('commitments'), CommitmentsQuery, (query) => this.open(query));
    this.rpc.answer(on('settle-commitment'), SettleCommitment, (command) => this.settle(command));
  }

  /** To be called whenever more is known of a reply: nothing happens until its words and that they were sent both are. */
  async learn(replyId: string): Promise<void> {
    const reply = await this.repository.said(replyId);
    if (!reply) return;
    const { text, at } = reply;
    const language = promiseLanguageOf(text, reply.language);
    const zone = (await this.repository.zoneOf(reply)) ?? this.config.workspaceZone;
    await this.repository.keep(reply, promisesIn(text, { language, at, zone }));
  }

  async open({ workspace, contactId }: CommitmentsQuery): Promise<CommitmentsAnswer> {
    return { commitments: await this.repository.active(workspace, contactId) };
  }

  private async settle({ state, by, ...which }: SettleCommitment): Promise<CommitmentSettled> {
    const settled = await this.repository.settle(which, state, by);
    return { settled, ...(settled && { state }) };
  }
}
