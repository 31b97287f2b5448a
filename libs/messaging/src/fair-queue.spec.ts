import { FairQueue } from './fair-queue.js';

const main = (conversation: string) => ({ workspace: 'main', conversation });
const other = (conversation: string) => ({ workspace: 'other', conversation });

function drained(queue: FairQueue<string>): string[] {
  const order: string[] = [];
  for (let taken = queue.take(); taken; taken = queue.take()) {
    order.push(...taken.items);
    queue.release(taken);
  }
  return order;
}

describe('whose turn it is (I16, I18)', () => {
  test('a conversation that floods gets every other turn, not all of them', () => {
    const queue = new FairQueue<string>();
    for (let n = 1; n <= 1_000; n++) queue.add(main('flood'), `f${n}`);
    queue.add(main('calm'), 'c1');
    queue.add(main('calm'), 'c2');
    expect(drained(queue).slice(0, 5)).toEqual(['f1', 'c1', 'f2', 'c2', 'f3']);
  });

  test('a workspace with a thousand conversations gets no more turns than one with a single conversation', () => {
    const queue = new FairQueue<string>();
    for (let n = 1; n <= 1_000; n++) queue.add(main(`c${n}`), `m${n}`);
    queue.add(other('x'), 'x1');
    queue.add(other('x'), 'x2');
    expect(drained(queue).slice(0, 5)).toEqual(['m1', 'x1', 'm2', 'x2', 'm3']);
  });

  test('nothing of a conversation is given out while something of it is being handled', () => {
    const queue = new FairQueue<string>();
    queue.add(main('a'), 'a1');
    queue.add(main('a'), 'a2');
    const first = queue.take()!;
    queue.add(main('a'), 'a3');
    expect(first.items).toEqual(['a1']);
    expect(queue.take()).toBeUndefined();
    queue.release(first);
    expect(drained(queue)).toEqual(['a2', 'a3']);
  });

  test('one turn may take several messages of a conversation, in order, as far as they fit together', () => {
    const queue = new FairQueue<string>();
    for (const item of ['a1', 'a2', 'a3', 'b1']) queue.add(main('a'), item);
    const taken = queue.take((first, next, count) => first[0] === next[0] && count < 2)!;
    expect(taken.items).toEqual(['a1', 'a2']);
    queue.release(taken);
    expect(queue.take((first, next) => first[0] === next[0])?.items).toEqual(['a3']);
  });

  test('knows how much waits, and hands all of it back', () => {
    const queue = new FairQueue<string>();
    for (const item of ['a1', 'a2']) queue.add(main('a'), item);
    queue.add(other('b'), 'b1');
    queue.take();
    expect(queue.size).toBe(2);
    expect(queue.clear().sort()).toEqual(['a2', 'b1']);
    expect([queue.size, queue.take()]).toEqual([0, undefined]);
  });

  test('a hundred thousand messages of one conversation are as quick to give out as ten', () => {
    const queue = new FairQueue<number>();
    for (let n = 0; n < 100_000; n++) queue.add(main('flood'), n);
    let last = -1;
    for (
      let taken = queue.take((_f, _n, count) => count < 100);
      taken;
      taken = queue.take((_f, _n, count) => count < 100)
    ) {
      expect(taken.items[0]).toBe(last + 1);
      last = taken.items.at(-1)!;
      queue.release(taken);
    }
    expect(last).toBe(99_999);
  });
});
