import { FairQueue } from './fair-queue.js';
import { Places } from './places.js';

describe('whose place it is (OP-09)', () => {
  it('with 1,000 waiting of one workspace and 1 of another, the other one is next as soon as the first has all its places', () => {
    const [queue, places] = [new FairQueue<string>(), new Places(6)];
    for (let n = 1; n <= 1_000; n++) queue.add({ workspace: 'busy', conversation: `c${n}` }, 'busy');
    const next = (): string | undefined => {
      const taken = queue.take(undefined, (workspace) => places.free(workspace));
      if (taken) places.take(taken.workspace);
      return taken?.workspace;
    };
    expect(Array.from({ length: 7 }, next)).toEqual([...Array.from({ length: 6 }, () => 'busy'), undefined]);
    queue.add({ workspace: 'quiet', conversation: 'x' }, 'quiet');
    expect([next(), next()]).toEqual(['quiet', undefined]);
    places.release('busy');
    expect([next(), next()]).toEqual(['busy', undefined]);
  });

  it('what comes free is offered to another consumer first each time', () => {
    const places = new Places(1);
    const asked: string[] = [];
    for (const consumer of ['turns', 'drafts', 'replies'])
      places.onFreed(() => {
        if (!places.free('busy')) return;
        places.take('busy');
        asked.push(consumer);
      });
    places.take('busy');
    for (let round = 1; round <= 6; round++) places.release('busy');
    expect(asked.toSorted()).toEqual(['drafts', 'drafts', 'replies', 'replies', 'turns', 'turns']);
  });
});
