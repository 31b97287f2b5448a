import { floodAfter, type PacedTurn } from './flood.policy.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 9, 0, second));
const turn = (from: number, to: number, messageCount: number): PacedTurn => ({
  openedAt: at(from),
  closedAt: at(to),
  messageCount,
});

describe('who writes faster than anybody reads (IN-09)', () => {
  test('thirty messages in a minute are a person with much to say', () => {
    expect(floodAfter(undefined, [turn(0, 20, 15), turn(30, 59, 15)], 15)).toEqual({
      flood: undefined,
      now: false,
    });
  });

  test('thirty-one are a flood, told from where it began', () => {
    expect(floodAfter(undefined, [turn(0, 20, 15), turn(30, 59, 16)], 16)).toEqual({
      flood: { from: at(0), until: at(59), count: 31 },
      now: true,
    });
  });

  test('what was said more than a minute before does not count', () => {
    expect(floodAfter(undefined, [turn(0, 5, 30), turn(60, 65, 30)], 30).now).toBe(false);
  });

  test('a flood that goes on is one flood, and every message of it is counted once', () => {
    const first = floodAfter(undefined, [turn(0, 1, 50)], 50);
    const second = floodAfter(first.flood, [turn(0, 1, 50), turn(1, 2, 50)], 50);
    expect(second.flood).toEqual({ from: at(0), until: at(2), count: 100 });
  });

  test('it is still known when they have calmed down', () => {
    const { flood } = floodAfter(undefined, [turn(0, 1, 50)], 50);
    expect(floodAfter(flood, [turn(0, 1, 50), turn(120, 125, 1)], 1)).toEqual({ flood, now: false });
  });

  test('one much later is another flood', () => {
    const { flood } = floodAfter(undefined, [turn(0, 1, 50)], 50);
    expect(floodAfter(flood, [turn(0, 1, 50), turn(600, 601, 40)], 40).flood).toEqual({
      from: at(600),
      until: at(601),
      count: 40,
    });
  });
});
