import { InvalidEvent, Rejected, RetryLater } from './outcomes.js';

/** What to do with a message whose handler failed; only `counted` failures lead to the dead letters. */
export type FailureDecision =
  { act: 'retry'; delayMs: number; counted: boolean } | { act: 'dead-letter'; code: string };

const DELAYS_MS = [1_000, 5_000, 15_000, 60_000] as const;
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

/**
 * Decides between another try and the dead letters: 5 failures of its own (tried again after 1, 5, 15, 60 s). Waiting for
 * somebody else, `RetryLater` or an outage, is no failure of the message (decision 14).
 * @param failures counted failures of this message so far, this one not included
 * @param deliveries times the server has handed it out
 */
export function decideFailure(error: unknown, failures: number, deliveries: number): FailureDecision {
  if (error instanceof RetryLater) return { act: 'retry', delayMs: error.delayMs, counted: false };
  if (error instanceof Rejected || error instanceof InvalidEvent)
    return { act: 'dead-letter', code: error.code };
  if (isOutage(error)) return { act: 'retry', delayMs: deliveries > 1 ? 5_000 : 1_000, counted: false };
  const delayMs = DELAYS_MS[failures];
  const isPoison = failures > 0 && deliveries >= DELIVERIES_BEFORE_POISON;
  if (delayMs === undefined || isPoison) return { act: 'dead-letter', code: 'handler-failed' };
  return { act: 'retry', delayMs, counted: true };
}
