import { InvalidEvent, Rejected, RetryLater, StreamFull } from './outcomes.js';

/** What to do with a message whose handler failed; only `counted` failures lead to the dead letters. */
export type FailureDecision =
  { act: 'retry'; delayMs: number; counted: boolean } | { act: 'dead-letter'; code: string };

/** Restarts forget failures, deliveries do not: a message handed out this often that fails again and again is poison. */
const DELIVERIES_BEFORE_POISON = 30;

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const NATS = new Set([
  'TimeoutError',
  'NoRespondersError',
  'ConnectionError',
  'ClosedConnectionError',
  'DrainingConnectionError',
  'RequestError',
]);
/** SQLSTATE classes that say "not now": connection, resources, intervention, rollback, lock. */
const SQL_NOT_NOW = /^(08|53|57|58|40|55)/;

/** True for an error of something we depend on: waiting helps, and no number of failures makes the message bad. */
export function isOutage(error: unknown): boolean {
  if (error instanceof StreamFull) return true;
  const { code, name, message, driverError } = (error ?? {}) as Record<string, unknown>;
  if (driverError) return isOutage(driverError);
  if (typeof code === 'string' && (NETWORK.has(code) || (code.length === 5 && SQL_NOT_NOW.test(code))))
    return true;
  if (typeof name === 'string' && NATS.has(name)) return true;
  // pg reports these without a code
  return (
    typeof message === 'string' &&
    /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Driver not Connected)/i.test(
      message,
    )
  );
}

/** What has become of a message so far. */
export interface Tries {
  /** Counted failures of this message, the present one not included. */
  failures: number;
  /** Times the server has handed it out. */
  deliveries: number;
  /** How long each further try waits; a message that fails once more than there are delays is poison. */
  retryDelaysMs: readonly number[];
}

/**
 * Decides between another try and the dead letters. Waiting for somebody else, `RetryLater` or an outage, is no failure of
 * the message (decision 14).
 */
export function decideFailure(
  error: unknown,
  { failures, deliveries, retryDelaysMs }: Tries,
): FailureDecision {
  if (error instanceof RetryLater) return { act: 'retry', delayMs: error.delayMs, counted: false };
  if (error instanceof Rejected || error instanceof InvalidEvent)
    return { act: 'dead-letter', code: error.code };
  if (isOutage(error)) return { act: 'retry', delayMs: deliveries > 1 ? 5_000 : 1_000, counted: false };
  const delayMs = retryDelaysMs[failures];
  const isPoison = failures > 0 && deliveries >= DELIVERIES_BEFORE_POISON;
  if (delayMs === undefined || isPoison) return { act: 'dead-letter', code: 'handler-failed' };
  return { act: 'retry', delayMs, counted: true };
}
