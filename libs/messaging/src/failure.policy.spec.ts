import { decideFailure, isOutage } from './failure.policy.js';
import { InvalidEvent, Rejected, RetryLater } from './outcomes.js';

const bug = new TypeError("Cannot read properties of undefined (reading 'text')");
const coded = (code: string): Error => Object.assign(new Error('x'), { code });
const named = (name: string): Error => Object.assign(new Error('x'), { name });
const decide = (error: unknown, failures: number, deliveries: number) =>
  decideFailure(error, { failures, deliveries, retryDelaysMs: [1_000, 5_000, 15_000, 60_000] });
const retry = (delayMs: number, counted: boolean) => ({ act: 'retry', delayMs, counted });

describe('given a handler that failed', () => {
  test.each([
    [0, 1_000],
    [1, 5_000],
    [2, 15_000],
    [3, 60_000],
  ])('after %i failures before this one, the message is tried again in %i ms', (failures, delayMs) => {
    expect(decide(bug, failures, failures + 1)).toEqual(retry(delayMs, true));
  });

  test('the fifth failure makes it a dead letter, with a code and none of its words', () => {
    expect(decide(bug, 4, 5)).toEqual({ act: 'dead-letter', code: 'handler-failed' });
  });

  test('a message that fails again and again over many restarts becomes a dead letter', () => {
    expect(decide(bug, 1, 30)).toEqual({ act: 'dead-letter', code: 'handler-failed' });
  });

  test('one failure after a long patient wait gets another try', () => {
    expect(decide(bug, 0, 400)).toEqual(retry(1_000, true));
  });
});

describe('given a handler that decided', () => {
  test('RetryLater comes again after exactly its delay, however often, and is no failure', () => {
    expect(decide(new RetryLater('not-yet', 250), 4, 900)).toEqual(retry(250, false));
  });

  test('Rejected is a dead letter at once, with its code', () => {
    expect(decide(new Rejected('approval-invalid'), 0, 1)).toEqual({
      act: 'dead-letter',
      code: 'approval-invalid',
    });
  });

  test('a message that does not fit its contract is a dead letter at once: no retry changes it', () => {
    expect(decide(new InvalidEvent('reply.approved.v1', ['digest']), 0, 1)).toEqual({
      act: 'dead-letter',
      code: 'invalid-event',
    });
  });
});

describe('given something we depend on that is down', () => {
  test.each([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a host that has no address', coded('ENOTFOUND')],
    ['a database that is shutting down', coded('57P01')],
    ['a database without room', coded('53300')],
    ['a deadlock', coded('40P01')],
    ['a lock that was not granted', coded('55P03')],
    ['a broken database connection', new Error('Connection terminated unexpectedly')],
    ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
    ['an error wrapped by the mapper', Object.assign(new Error('x'), { driverError: coded('ECONNRESET') })],
    ['a bus that does not answer', named('TimeoutError')],
    ['a bus without anybody there', named('NoRespondersError')],
  ])('%s is waited for and never counted against the message', (_what, error) => {
    expect(isOutage(error)).toBe(true);
    expect(decide(error, 4, 1)).toEqual(retry(1_000, false));
    expect(decide(error, 4, 5_000)).toEqual(retry(5_000, false));
  });

  test.each([
    ['a broken rule of the database', coded('23505')],
    ['a column that is not there', coded('42703')],
    ['a bug', bug],
    ['nothing at all', undefined],
    ['a text', 'boom'],
  ])('%s is not an outage', (_what, error) => {
    expect(isOutage(error)).toBe(false);
  });
});
