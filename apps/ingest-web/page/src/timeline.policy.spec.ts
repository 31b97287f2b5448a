import type { ThreadMessage } from './chat-api.js';
import type { Pending } from './outbox.js';
import { timeline } from './timeline.policy.js';

const dayOf = (at: string): string => at.slice(0, 10);
const stored = (position: number, direction: 'in' | 'out', at: string): ThreadMessage => ({
  position,
  direction,
  messageId: `m${position}`,
  text: `text ${position}`,
  at,
});
const pending = (id: string, at: string, state: Pending['state'] = 'waiting'): Pending => ({
  clientMessageId: id,
  text: id,
  writtenAt: at,
  state,
});
const drawn = (...given: Parameters<typeof timeline>): unknown[] =>
  timeline(...given).map((line) =>
    line.kind === 'day' ? line.day : [line.id, line.state, line.first, line.last],
  );

describe('the thread', () => {
  it('shows what is stored in its order, then what is on its way', () => {
    const lines = drawn(
      [stored(1, 'in', '2026-11-24T10:00:00Z'), stored(2, 'out', '2026-11-24T10:01:00Z')],
      [pending('a', '2026-11-24T10:02:00Z', 'accepted'), pending('b', '2026-11-24T10:02:01Z')],
      dayOf,
      'b',
    );
    expect(lines).toEqual([
      '2026-11-24',
      ['m1', 'delivered', true, true],
      ['m2', undefined, true, true],
      ['a', 'sent', true, false],
      ['b', 'sending', false, true],
    ]);
  });

  it('shows a message once, when it is stored and still in the outbox', () => {
    const lines = drawn(
      [stored(1, 'in', '2026-11-24T10:00:00Z')],
      [pending('m1', '2026-11-24T10:00:00Z')],
      dayOf,
    );
    expect(lines).toEqual(['2026-11-24', ['m1', 'delivered', true, true]]);
  });

  it('begins every day with its date', () => {
    const days = [stored(1, 'in', '2026-11-23T23:59:59Z'), stored(2, 'in', '2026-11-24T00:00:01Z')];
    expect(drawn(days, [], dayOf)).toEqual([
      '2026-11-23',
      ['m1', 'delivered', true, true],
      '2026-11-24',
      ['m2', 'delivered', true, true],
    ]);
  });

  it('draws several in a row as one group, until a pause of five minutes', () => {
    const lines = drawn(
      [
        stored(1, 'out', '2026-11-24T10:00:00Z'),
        stored(2, 'out', '2026-11-24T10:01:00Z'),
        stored(3, 'out', '2026-11-24T10:06:00Z'),
      ],
      [],
      dayOf,
    );
    expect(lines.slice(1)).toEqual([
      ['m1', undefined, true, false],
      ['m2', undefined, false, true],
      ['m3', undefined, true, true],
    ]);
  });

  it('says which messages were refused, and lets the others stand apart', () => {
    const lines = drawn(
      [stored(1, 'in', '2026-11-24T09:59:59Z')],
      [pending('a', '2026-11-24T10:00:00Z', 'refused'), pending('b', '2026-11-24T10:00:01Z')],
      dayOf,
    );
    expect(lines.slice(1)).toEqual([
      ['m1', 'delivered', true, true],
      ['a', 'failed', true, true],
      ['b', 'waiting', true, true],
    ]);
  });
});
