import { decodeEvent, JetStreamDoor } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { DebouncerConfig } from './debouncer.config.js';
import { decideGap, type GapDecision, type Missing } from './gap.policy.js';
import type { UnsettledRow } from './turn.policy.js';

/** A stream sequence the chain of a conversation names and the inbox lacks. */
export interface MissedMessage {
  conversationId: string;
  seq: number;
}

/** Answers are kept this many at most; the oldest is asked again. */
const KEPT = 10_000;

/** Knows which missing messages can never come, so that nobody waits for them. Asks the stream itself, outside transactions. */
@Injectable()
export class GapWatch {
  /** Only final answers: a message that is coming may arrive any moment. */
  private readonly lost = new Map<number, 'gone' | 'unreadable'>();

  constructor(
    private readonly door: JetStreamDoor,
    private readonly config: DebouncerConfig,
  ) {}

  /** Hold or close, by what is known now; `missed` is worth a {@link look} before the next try. */
  decide(
    rows: readonly UnsettledRow[],
  ): (GapDecision & { act: 'close' }) | { act: 'hold'; missed: MissedMessage[] } {
    const holes = rows.flatMap(({ missing, waited_ms: waitedMs, conversation_id: conversationId }) =>
      missing === null ? [] : [{ conversationId, seq: missing, waitedMs }],
    );
    const missing: Missing[] = holes.map(({ seq, waitedMs }) => ({
      state: this.lost.get(seq) ?? 'coming',
      waitedMs,
    }));
    const decision = decideGap(missing, this.config.gapHoldSeconds * 1_000);
    return decision.act === 'close' ? decision : { act: 'hold', missed: holes };
  }

  /** Asks the stream for each of them. An unreachable stream leaves the question open: the hold has its own limit. */
  async look(missed: readonly MissedMessage[]): Promise<void> {
    for (const { conversationId, seq } of missed) {
      if (this.lost.has(seq)) continue;
      try {
        const payload = await this.door.payloadAt('INBOUND', seq);
        if (payload === undefined) this.remember(seq, 'gone');
        else if (!readable(payload)) this.remember(seq, 'unreadable');
        else log.debug('window.held', { conversation_id: conversationId, seq });
      } catch (error) {
        log.warn('window.gap-unclear', { conversation_id: conversationId, seq, code: errorCode(error) });
        return;
      }
    }
  }

  private remember(seq: number, state: 'gone' | 'unreadable'): void {
    if (this.lost.size >= KEPT) this.lost.delete(this.lost.keys().next().value as number);
    this.lost.set(seq, state);
  }
}

function readable(payload: string): boolean {
  try {
    decodeEvent(payload);
    return true;
  } catch {
    return false;
  }
}
