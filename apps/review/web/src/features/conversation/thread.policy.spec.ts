import { threadRows } from './thread.policy.js';

const said = (id: string, direction: 'in' | 'out', time: string, author?: string) => ({
  id,
  direction,
  receivedAt: `2026-11-${time}:00.000Z`,
  ...(author && { author }),
});
const dayOf = (at: string): string => at.slice(0, 10);
const outline = (messages: ReturnType<typeof said>[], covered: string[] = [], lastSeen?: string): string[] =>
  threadRows(messages, { covered: new Set(covered), lastSeen }, dayOf).map((row) =>
    row.kind === 'message' ? `${row.startsGroup ? '' : '+'}${row.key}` : row.kind,
  );

describe('a thread', () => {
  test('has a line for each day', () => {
    expect(outline([said('a', 'in', '20T09:00'), said('b', 'in', '21T09:00')])).toEqual([
      'day',
      'a',
      'day',
      'b',
    ]);
  });

  test('keeps a burst of one person together and parts speakers', () => {
    const burst = [said('a', 'in', '20T09:00'), said('b', 'in', '20T09:01'), said('c', 'out', '20T09:02')];
    expect(outline(burst)).toEqual(['day', 'a', '+b', 'c']);
  });

  test('says the time once, below the last message of a burst', () => {
    const burst = [said('a', 'in', '20T09:00'), said('b', 'in', '20T09:01'), said('c', 'out', '20T09:02')];
    const ends = threadRows(burst, { covered: new Set() }, dayOf).flatMap((row) =>
      row.kind === 'message' && row.endsGroup ? [row.key] : [],
    );
    expect(ends).toEqual(['b', 'c']);
  });

  test('starts anew after three quiet minutes, and when a colleague takes over', () => {
    const colleagues = [
      said('a', 'out', '20T09:00', 'Ana'),
      said('b', 'out', '20T09:01', 'Ben'),
      said('c', 'out', '20T09:09', 'Ben'),
    ];
    expect(outline(colleagues)).toEqual(['day', 'a', 'b', 'c']);
  });

  test('shows where the messages begin that the draft answers', () => {
    const thread = [said('a', 'in', '20T09:00'), said('b', 'in', '20T09:01'), said('c', 'in', '20T09:02')];
    expect(outline(thread, ['b', 'c'])).toEqual(['day', 'a', 'covered', 'b', '+c']);
  });

  test('shows what the customer wrote after the draft', () => {
    const thread = [said('a', 'in', '20T09:00'), said('b', 'in', '20T09:01')];
    expect(outline(thread, ['a'])).toEqual(['day', 'covered', 'a', 'newer', 'b']);
  });

  test('does not call our own reply newer', () => {
    expect(outline([said('a', 'in', '20T09:00'), said('b', 'out', '20T09:01')], ['a'])).toEqual([
      'day',
      'covered',
      'a',
      'b',
    ]);
  });

  test('marks what somebody who decided had not seen; where nobody was refused, nothing (RV-05)', () => {
    const talk = [
      said('a', 'in', '20T09:00'),
      said('b', 'out', '20T09:01'),
      said('c', 'in', '20T09:02'),
      said('d', 'in', '20T09:03'),
    ];
    expect(outline(talk, [], 'a')).toEqual(['day', 'a', 'b', 'unseen', 'c', '+d']);
    const marked = threadRows(talk, { covered: new Set(), lastSeen: 'a' }, dayOf).flatMap((row) =>
      row.kind === 'message' && row.unseen ? [row.key] : [],
    );
    expect(marked).toEqual(['c', 'd']);
    expect(outline(talk, ['a'])).toContain('newer');
    expect(outline(talk, ['a'], 'a')).not.toContain('newer');
    expect(outline(talk, [], 'd')).not.toContain('unseen');
  });
});
