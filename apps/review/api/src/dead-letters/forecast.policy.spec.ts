import { forecast, type LetterFacts } from './forecast.policy.js';

const letter: LetterFacts = {
  state: 'open',
  app: 'debouncer',
  eventType: 'inbound.message.v1',
  payload: { fits: true },
};

describe('what a re-drive would do, said before it is done (OP-05)', () => {
  test('an open letter that its app can read is ready', () => {
    expect(forecast(letter)).toBe('ready');
  });

  test.each<[string, Partial<LetterFacts>, string]>([
    ['that is being handled again', { state: 'redriving' }, 'not-open'],
    ['that was handled', { state: 'redriven' }, 'not-open'],
    ['that was discarded', { state: 'discarded' }, 'not-open'],
    ['the stream no longer keeps', { payload: undefined }, 'gone'],
    ['its app does not read any more', { app: 'supervisor' }, 'no-handler'],
    ['of no known kind', { eventType: 'unknown' }, 'no-handler'],
    ['that still does not fit its contract', { payload: { fits: false } }, 'does-not-fit'],
  ])('a letter %s is left where it is', (_what, change, verdict) => {
    expect(forecast({ ...letter, ...change })).toBe(verdict);
  });
});
