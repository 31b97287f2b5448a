import { memory } from './kept.js';
import { Outbox } from './outbox.js';

describe('what a visitor writes', () => {
  it('keeps its order even when several are written within one millisecond', () => {
    const outbox = new Outbox(memory());
    for (const text of ['one', 'two', 'three']) outbox.add(text, 1_000, `id-${text}`);
    expect(outbox.all().map(({ text, writtenAt }) => [text, Date.parse(writtenAt)])).toEqual([
      ['one', 1_000],
      ['two', 1_001],
      ['three', 1_002],
    ]);
  });

  it('survives a reload until the thread shows it', () => {
    const kept = memory();
    const before = new Outbox(kept);
    before.add('first', 1_000, 'a');
    before.add('second', 2_000, 'b');
    before.mark('a', 'accepted');
    const after = new Outbox(kept);
    expect(after.all().map(({ text, state }) => [text, state])).toEqual([
      ['first', 'accepted'],
      ['second', 'waiting'],
    ]);
    expect(after.next()?.text).toBe('second');
    after.remove('a');
    after.remove('b');
    expect(new Outbox(kept).all()).toEqual([]);
  });

  it('is not lost to something else another tab left in the same storage', () => {
    const kept = memory();
    new Outbox(kept).add('mine', 1_000, 'a');
    kept.setItem('countersign.outbox.broken', '{');
    kept.setItem('other', 'value');
    expect(new Outbox(kept).all().map(({ text }) => text)).toEqual(['mine']);
  });

  it('is still sent when the storage is full', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const outbox = new Outbox(full);
    outbox.add('a', 1_000, 'a');
    expect(outbox.next()?.text).toBe('a');
  });
});
