import { withSpan } from '@countersign/observability';
import { failureOfError, failureOfStop, type Stop, type VendorError } from './failure.policy.js';
import type { Attempted, ModelCall, TokenUsage } from './model-call.js';
import { promptTokens } from './price.policy.js';
import { withoutThought } from './thought.policy.js';

/** What has arrived of one answer; a provider fills it in as it comes. */
export interface Received {
  /** The vendor has begun to answer. */
  begun: boolean;
  text: string;
  usage?: TokenUsage;
  stop: Stop;
  /** Tools it asks for, by their place; the input is a text that may break off. */
  calls: { id: string; name: string; json: string }[];
  /** The model's turn as the vendor wants it back, once the calls could be read. */
  turn?: (inputs: readonly unknown[]) => unknown;
}

/**
 * The door to one vendor's way of talking. One attempt a call: retries are counted by the caller, so the SDKs' are off, and so are their own
 * spans and log lines, which could quote what a customer wrote. Streamed, because a cut or cancelled answer then still tells what it cost.
 */
export abstract class LlmProvider {
  abstract readonly name: string;

  /** Fills `received` until the answer ended. @throws what the SDK throws */
  protected abstract receive(call: ModelCall, received: Received, signal: AbortSignal): Promise<void>;

  /**
   * How many tokens a stable part is for a model, as the vendor counts them; undefined where the vendor does not say, or not now.
   * Costs nothing and is counted against no quota of drafts.
   * @param limitMs time for the answer
   */
  countPrefix(_model: string, _system: string, _limitMs: number): Promise<number | undefined> {
    return Promise.resolve(undefined);
  }

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
      const received: Received = { begun: false, text: '', stop: null, calls: [] };
      const attempted = await this.receive(call, received, signal)
        // An aborted stream ends without a word; only the signal knows.
        .then(() => signal.throwIfAborted())
        .then(
          () => ended(received, call),
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

function ended(received: Received, { tools = [], lastRound }: ModelCall): Attempted {
  const { usage, stop } = received;
  const text = withoutThought(received.text);
  const asks = stop === 'tools' && tools.length > 0 && !lastRound ? asked(received) : undefined;
  if (asks) return { outcome: 'ok', text: '', asks, usage, retryable: false };
  const failure = failureOfStop(stop, text);
  if (!failure) return { outcome: 'ok', text, usage, retryable: false };
  return { outcome: failure, text: '', usage, code: stop ?? 'no-stop-reason', retryable: false };
}

/** What the model asks for; undefined when any of it cannot be read, since the vendor wants an answer to each. */
function asked({ calls, turn }: Received): Attempted['asks'] {
  try {
    const inputs = calls.map(({ json }): unknown => JSON.parse(json === '' ? '{}' : json));
    if (inputs.length === 0 || !turn) return undefined;
    return {
      calls: calls.map(({ id, name }, index) => ({ id, name, input: inputs[index] })),
      turn: turn(inputs),
    };
  } catch {
    return undefined;
  }
}
