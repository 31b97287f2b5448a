import { withSpan } from '@countersign/observability';
import { failureOfError, failureOfStop, type Stop, type VendorError } from './failure.policy.js';
import type { Attempted, ModelCall, TokenUsage } from './model-call.js';
import { promptTokens } from './price.policy.js';

/** What has arrived of one answer; a provider fills it in as it comes. */
export interface Received {
  /** The vendor has begun to answer. */
  begun: boolean;
  text: string;
  usage?: TokenUsage;
  stop: Stop;
}

/**
 * The door to one vendor's way of talking. One attempt a call: retries are counted by the caller, so the SDKs' are off, and so are their own
 * spans and log lines, which could quote what a customer wrote. Streamed, because a cut or cancelled answer then still tells what it cost.
 */
export abstract class LlmProvider {
  abstract readonly name: string;

  /** Fills `received` until the answer ended. @throws what the SDK throws */
  protected abstract receive(call: ModelCall, received: Received, signal: AbortSignal): Promise<void>;

  /** What is known of an error of the SDK; nothing for a broken connection. */
  protected abstract known(error: unknown): VendorError;

  /**
   * Asks once. Never throws: every way to fail is an outcome.
   * @param limitMs time for the whole answer
   * @param cancelled ends the call when nobody waits for it any more
   */
  attempt(call: ModelCall, limitMs: number, cancelled: AbortSignal): Promise<Attempted> {
    const attributes = {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': this.name,
      'gen_ai.request.model': call.model,
      'gen_ai.request.max_tokens': call.maxTokens,
    };
    return withSpan(`chat ${call.model}`, { kind: 'client', attributes }, async (span) => {
      const limit = AbortSignal.timeout(Math.max(0, Math.ceil(limitMs)));
      const signal = AbortSignal.any([limit, cancelled]);
      const received: Received = { begun: false, text: '', stop: null };
      const attempted = await this.receive(call, received, signal)
        // An aborted stream ends without a word; only the signal knows.
        .then(() => signal.throwIfAborted())
        .then(
          () => ended(received),
          (error: unknown) =>
            cancelled.aborted
              ? { outcome: 'cancelled' as const, text: '', usage: received.usage, retryable: false }
              : this.broken(error, received, limit.aborted),
        );
      span.setAttribute('cs.draft.outcome', attempted.outcome);
      if (attempted.usage) {
        span.setAttribute('gen_ai.usage.input_tokens', promptTokens(attempted.usage));
        span.setAttribute('gen_ai.usage.output_tokens', attempted.usage.outputTokens);
      }
      return attempted;
    });
  }

  private broken(error: unknown, { begun, usage }: Received, timedOut: boolean): Attempted {
    return { ...failureOfError(this.known(error), { begun, timedOut }, Date.now()), usage };
  }
}

function ended({ text, usage, stop }: Received): Attempted {
  const failure = failureOfStop(stop, text);
  if (!failure) return { outcome: 'ok', text, usage, retryable: false };
  return { outcome: failure, text: '', usage, code: stop ?? 'no-stop-reason', retryable: false };
}
