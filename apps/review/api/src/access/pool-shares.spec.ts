import { PoolShares } from './pool-shares.js';

describe('what one workspace has of a pool (OP-09)', () => {
  const never = (): never => {
    throw new Error('nobody gives up here');
  };

  it('with 1,000 requests of one workspace waiting, one of another is served at once', () => {
    const shares = new PoolShares(7, 60_000);
    const served: string[] = [];
    const ask = (workspace: string): void => shares.enter(workspace, () => served.push(workspace), never);
    for (let n = 1; n <= 1_000; n++) ask('busy');
    ask('quiet');
    expect(served).toEqual([...Array.from({ length: 7 }, () => 'busy'), 'quiet']);
    for (let n = 1; n <= 993; n++) shares.leave('busy');
    expect(served).toHaveLength(1_001);
  });

  it('what comes free goes to who has waited longest of the same workspace', () => {
    const shares = new PoolShares(1, 60_000);
    const served: number[] = [];
    for (let n = 1; n <= 3; n++) shares.enter('busy', () => served.push(n), never);
    shares.leave('busy');
    shares.leave('busy');
    expect(served).toEqual([1, 2, 3]);
    shares.leave('busy');
    shares.enter('busy', () => served.push(4), never);
    expect(served).toEqual([1, 2, 3, 4]);
  });

  it('who waits too long is told so, and is not served afterwards', async () => {
    const shares = new PoolShares(1, 1);
    const served: string[] = [];
    shares.enter('busy', () => served.push('first'), never);
    const late = await new Promise<Error>((resolve) => shares.enter('busy', never, resolve));
    expect(late.message).toMatch(/timeout exceeded/);
    shares.leave('busy');
    shares.enter('busy', () => served.push('next'), never);
    expect(served).toEqual(['first', 'next']);
  });
});
