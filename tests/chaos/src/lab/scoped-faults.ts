import type { TelegramSimulator } from '@countersign/simulators/telegram/simulator';

/** Kinds of failure after which no client can know whether the Bot API carried a call out. */
const AMBIGUOUS = new Set(['server-error', 'reset', 'hang', 'truncated-answer', 'not-json']);

/** Counts, from the outside, sends whose end a fault has hidden since the last time it was asked. */
export class ScopedFaults {
  private read = 0;

  constructor(private readonly telegram: TelegramSimulator) {}

  /** Sends to Telegram that met an ambiguous fault since the last call. */
  takeMet(): number {
    const fresh = this.telegram.log.slice(this.read);
    this.read = this.telegram.log.length;
    return fresh.filter(
      ({ method, fault }) => method === 'sendMessage' && fault !== undefined && AMBIGUOUS.has(fault),
    ).length;
  }
}
