import { PromptsQuery, rpcSubject, type PromptsAnswer } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PromptRepository } from './prompt.repository.js';

/** Tells what models were asked for a draft. Who may read it, and that somebody did, is review's matter. */
@Injectable()
export class PromptsAnswerer implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly prompts: PromptRepository,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('supervisor', 'prompts'), PromptsQuery, (query) => this.answer(query));
  }

  private async answer({ workspace, requestId, digest }: PromptsQuery): Promise<PromptsAnswer> {
    return { prompts: await this.prompts.of(workspace, requestId, digest) };
  }
}
