import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { PromptRepository } from './prompt.repository.js';

const HOUR_MS = 3_600_000;

/** Forgets, hour by hour, the words of prompts that were kept long enough (SV-21). */
@Injectable()
export class PromptRetention extends Rounds {
  constructor(private readonly prompts: PromptRepository) {
    super(HOUR_MS, 'prompts.prune-failed');
  }

  protected round(): Promise<unknown> {
    return this.prompts.forgetOld();
  }
}
