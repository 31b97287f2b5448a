import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { MoodRepository } from './mood.repository.js';

const HOUR_MS = 3_600_000;

/** Forgets, hour by hour, how people sounded a month ago. */
@Injectable()
export class MoodRetention extends Rounds {
  constructor(private readonly moods: MoodRepository) {
    super(HOUR_MS, 'mood.prune-failed');
  }

  protected round(): Promise<unknown> {
    return this.moods.prune();
  }
}
