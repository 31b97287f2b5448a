import { existsSync, rmSync } from 'node:fs';

/** How often the files are looked for, in milliseconds. */
const LOOK_EVERY_MS = 100;
/** How long the event loop stands still, in milliseconds. */
export const STANDSTILL_MS = 5_000;

/**
 * Lets this process be put under strain from outside: where `<path>.busy` appears its event loop stands still once, where
 * `<path>.full` appears it takes memory until it has none left.
 */
export function underStrain(path: string): void {
  setInterval(() => {
    if (taken(`${path}.busy`)) standStill();
    if (taken(`${path}.full`)) fillMemory();
  }, LOOK_EVERY_MS).unref();
}

function taken(file: string): boolean {
  const there = existsSync(file);
  if (there) rmSync(file);
  return there;
}

function standStill(): void {
  const until = performance.now() + STANDSTILL_MS;
  while (performance.now() < until);
}

function fillMemory(): void {
  const kept: number[][] = [];
  for (;;) kept.push(new Array<number>(1_000_000).fill(kept.length + 0.5));
}
