import { decideEffect, type DeskAnswer, type EffectDecision } from './effect-decision.policy.js';

const status = (code: number, more: object = {}): DeskAnswer => ({ answer: 'status', status: code, ...more });
const LOST: DeskAnswer = { answer: 'lost', code: 'timeout' };
const UNREACHED: DeskAnswer = { answer: 'not-reached', code: 'ECONNREFUSED' };
const FIRST = { failures: 0, maybeDone: false, honoursKey: false, retryDelaysMs: [1_000, 5_000] };

describe('what becomes of a call that carries out an effect (SV-17)', () => {
  it.each<[string, DeskAnswer, EffectDecision]>([
    ['taken', status(201, { reference: 'T-1' }), { outcome: 'done', reference: 'T-1' }],
    ['refused', status(422, { words: 'no' }), { outcome: 'refused', code: 'invalid', words: 'no' }],
    ['a signature that is not taken', status(401), { outcome: 'refused', code: 'credential-refused' }],
    ['any other no', status(404), { outcome: 'refused', code: 'http-404' }],
    ['an error of theirs', status(500), { outcome: 'unknown', code: 'http-500' }],
    ['a time-out of theirs', status(408), { outcome: 'unknown', code: 'http-408' }],
    ['a redirect, which is not followed', status(303), { outcome: 'unknown', code: 'http-303' }],
    ['no answer', LOST, { outcome: 'unknown', code: 'timeout' }],
    ['nobody there', UNREACHED, { outcome: 'again', delayMs: 1_000, maybeDone: false }],
    [
      'too many',
      status(429, { retryAfterMs: 7_000 }),
      { outcome: 'again', delayMs: 7_000, maybeDone: false },
    ],
  ])('%s', (_what, answer, decision) => {
    expect(decideEffect(answer, FIRST)).toEqual(decision);
  });

  it('where the receiver honours the key, a lost answer is asked for again, and is unknown at last', () => {
    const honours = { ...FIRST, honoursKey: true };
    expect(decideEffect(LOST, honours)).toEqual({ outcome: 'again', delayMs: 1_000, maybeDone: true });
    expect(decideEffect(status(409), honours)).toMatchObject({ outcome: 'again', maybeDone: true });
    expect(decideEffect(LOST, { ...honours, failures: 2 })).toEqual({ outcome: 'unknown', code: 'timeout' });
  });

  it('once a call may have been carried out, nobody is told that it was not', () => {
    const maybe = { ...FIRST, maybeDone: true };
    expect(decideEffect(status(422), maybe)).toEqual({ outcome: 'unknown', code: 'http-422' });
    expect(decideEffect(UNREACHED, { ...maybe, failures: 2 })).toMatchObject({ outcome: 'unknown' });
  });

  it('a receiver that is never there has certainly done nothing', () => {
    expect(decideEffect(UNREACHED, { ...FIRST, failures: 2 })).toEqual({
      outcome: 'refused',
      code: 'unreachable',
    });
  });
});
