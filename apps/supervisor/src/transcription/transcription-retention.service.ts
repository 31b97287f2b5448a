import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { TranscriptionRepository } from './transcription.repository.js';

const HOUR_MS = 3_600_000;

/** Forgets, hour by hour, what was heard yesterday. */
@Injectable()
export class TranscriptionRetention extends Rounds {
  constructor(private readonly transcriptions: TranscriptionRepository) {
    super(HOUR_MS, 'transcription.prune-failed');
  }

  protected round(): Promise<unknown> {
    return this.transcriptions.forgetOld();
  }
}
