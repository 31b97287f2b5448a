import { deliveryOf, type ReplyFate } from './delivery.policy.js';

const NOW = Date.parse('2026-11-21T10:00:00.000Z');
const at = { stopped: false, now: NOW };
const fate = (about: Partial<ReplyFate>): ReplyFate => ({
  leaves_at: new Date(NOW - 1_000),
  state: 'approved',
  code: null,
  provider_words: null,
  outcomes: [],
  delivery: {},
  ...about,
});
const bubble = (position: number, state: 'sent' | 'unknown' | 'cancelled', attempts = 1) => ({
  bubbleId: `0f878777-de43-5b5f-b8ad-697947ec794${position}`,
  ...{ position, state, attempts },
});

describe('the fate of a message we approved', () => {
  it('can be taken back until it is due, then is on its way', () => {
    const leaves_at = new Date(NOW + 3_000);
    expect(deliveryOf(fate({ leaves_at }), 0, at)).toEqual({
      state: 'waiting',
      dueAt: leaves_at.toISOString(),
    });
    expect(deliveryOf(fate({}), 0, at)).toEqual({ state: 'queued' });
  });

  it('waits where sending is stopped', () => {
    expect(deliveryOf(fate({}), 0, { ...at, stopped: true })).toEqual({
      state: 'queued',
      code: 'sending-stopped',
    });
  });

  it('follows the channel, whatever the reply is said to be', () => {
    const delivery = { one: { position: 0, status: 'read' as const } };
    expect(deliveryOf(fate({ state: 'cancelled', code: 'dropped', delivery }), 0, at)).toEqual({
      state: 'read',
    });
  });

  it('failed after it was taken: said as such, and a note where it arrived all the same (DS-09)', () => {
    const outcomes = [bubble(0, 'sent'), bubble(1, 'sent')];
    const delivery = {
      one: { position: 0, failed: '131026' },
      two: { position: 1, status: 'delivered' as const, failed: '131026' },
    };
    const reply = fate({ state: 'sent', outcomes, delivery });
    expect([0, 1].map((position) => deliveryOf(reply, position, at))).toEqual([
      { state: 'failed', code: '131026' },
      { state: 'delivered', code: 'failed-later' },
    ]);
  });

  it('is its own where a reply went in part', () => {
    const outcomes = [bubble(0, 'sent'), bubble(1, 'unknown'), bubble(2, 'cancelled', 0)];
    const reply = fate({ state: 'unknown', code: 'timeout', outcomes });
    expect([0, 1, 2].map((position) => deliveryOf(reply, position, at))).toEqual([
      { state: 'sent' },
      { state: 'unknown', code: 'timeout' },
      { state: 'cancelled', code: 'held-back' },
    ]);
  });

  it('of a reply that was given up: what may have arrived, and what certainly did not', () => {
    const outcomes = [bubble(0, 'cancelled'), bubble(1, 'cancelled', 0)];
    const reply = fate({ state: 'cancelled', code: 'dropped', outcomes });
    expect([0, 1].map((position) => deliveryOf(reply, position, at).code)).toEqual(['dropped', 'held-back']);
  });
});
