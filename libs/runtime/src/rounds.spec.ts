import { AsyncLocalStorage } from 'node:async_hooks';
import { Rounds } from './rounds.js';

const request = new AsyncLocalStorage<string>();

class Seen extends Rounds {
  readonly requests: (string | undefined)[] = [];

  constructor() {
    super(60_000, 'seen.failed');
  }

  protected round(): Promise<void> {
    this.requests.push(request.getStore());
    return Promise.resolve();
  }
}

test('a round that a request sets off is the service’s own: nothing of the request goes with it (SE-10)', () => {
  const rounds = new Seen();
  request.run('of one workspace', () => rounds.nudge());
  expect(rounds.requests).toEqual([undefined]);
});
