import { createHash } from 'node:crypto';

/** What a simulated model makes of a recording, or what happens instead. */
export type SpeechAnswer =
  /** Words; how sure it is follows from `confidence`. */
  | { kind: 'text'; text: string; language?: string; confidence?: 'high' | 'low'; ms?: number }
  /** Words nobody said, over noise, as such models write them: all of it is marked as silence. */
  | { kind: 'noise'; text?: string }
  /** No words at all. */
  | { kind: 'silence' }
  /** An error answer. `retryAfter` is in seconds. */
  | { kind: 'status'; status: 400 | 401 | 404 | 413 | 429 | 500 | 503; retryAfter?: number }
  /** Nothing is ever answered. */
  | { kind: 'hang' }
  /** The connection is reset before anything is answered. */
  | { kind: 'reset' }
  /** HTTP 200 with something that is not JSON. */
  | { kind: 'not-json' };

const OTHERWISE: SpeechAnswer = { kind: 'text', text: 'What time is breakfast?', language: 'english' };

/** SHA-256 of a recording, hex: what it is scripted by. */
export const soundOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What will be heard next, in order; else what a recording says; else what is always heard. */
export class SpeechScript {
  private planned: { answer: SpeechAnswer; left: number }[] = [];
  private readonly bySound = new Map<string, SpeechAnswer>();
  private otherwise = OTHERWISE;

  next(answer: SpeechAnswer, times = 1): void {
    this.planned.push({ answer, left: times });
  }

  /** @param sound {@link soundOf} the recording */
  says(sound: string, answer: SpeechAnswer): void {
    this.bySound.set(sound, answer);
  }

  always(answer: SpeechAnswer): void {
    this.otherwise = answer;
  }

  clear(): void {
    this.planned = [];
    this.bySound.clear();
    this.otherwise = OTHERWISE;
  }

  take(sound: string): SpeechAnswer {
    const plan = this.planned[0];
    if (!plan) return this.bySound.get(sound) ?? this.otherwise;
    plan.left -= 1;
    if (plan.left === 0) this.planned.shift();
    return plan.answer;
  }
}
