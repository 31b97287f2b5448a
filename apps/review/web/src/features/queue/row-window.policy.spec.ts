import { rowWindow, scrollToShow } from './row-window.policy.js';

const ROW = 80;
const HEIGHT = 800;

describe('a queue of ten thousand', () => {
  test('draws only the rows around what is visible', () => {
    const { start, end } = rowWindow(10_000, ROW, 5_000 * ROW, HEIGHT);
    expect(end - start).toBeLessThan(60);
    expect(start).toBeLessThanOrEqual(4_990);
    expect(end).toBeGreaterThanOrEqual(5_020);
  });

  test('always covers the visible part, wherever it is scrolled to', () => {
    for (let top = 0; top < 990 * ROW; top += 37) {
      const { start, end } = rowWindow(1_000, ROW, top, HEIGHT);
      expect(start * ROW).toBeLessThanOrEqual(top);
      expect(end * ROW).toBeGreaterThanOrEqual(top + HEIGHT);
    }
  });

  test('draws all of a short list, and nothing of an empty one', () => {
    expect(rowWindow(8, ROW, 0, HEIGHT)).toEqual({ start: 0, end: 8 });
    expect(rowWindow(0, ROW, 0, HEIGHT)).toEqual({ start: 0, end: 0 });
  });
});

describe('the open row', () => {
  test('is brought into view from either side', () => {
    expect(scrollToShow(2, ROW, 800, HEIGHT)).toBe(160);
    expect(scrollToShow(30, ROW, 800, HEIGHT)).toBe(31 * ROW - HEIGHT);
  });

  test('moves nothing when it is visible already', () => {
    expect(scrollToShow(12, ROW, 800, HEIGHT)).toBe(800);
  });
});
