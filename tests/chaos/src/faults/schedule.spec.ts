import { Random } from '../random.js';
import { faultNamed } from './catalogue.js';
import { drawSchedule } from './schedule.js';

const names = (seed: number) =>
  drawSchedule(new Random(seed), 15_000).map(({ fault, atMs, lastsMs }) => [fault.name, atMs, lastsMs]);

it('the same seed breaks the same things at the same times, another seed others', () => {
  expect(names(42)).toEqual(names(42));
  const different = new Set(Array.from({ length: 50 }, (_, seed) => JSON.stringify(names(seed))));
  expect(different.size).toBeGreaterThan(45);
});

it('one to three faults are drawn, each by its name', () => {
  for (let seed = 0; seed < 200; seed++) {
    const drawn = drawSchedule(new Random(seed), 15_000);
    expect(drawn.length).toBeGreaterThanOrEqual(1);
    expect(drawn.length).toBeLessThanOrEqual(3);
    for (const { fault } of drawn) expect(faultNamed(fault.name)).toBe(fault);
  }
  expect(() => faultNamed('kill the cat')).toThrow('there is no fault "kill the cat"');
});
