import * as contracts from '@countersign/contracts';
import type { EventClass } from '@countersign/contracts';

/** Every class the contracts export, by name: events, their parts, questions and answers. */
export const CONTRACT_CLASSES: ReadonlyMap<string, EventClass> = new Map(
  Object.entries(contracts as Record<string, unknown>).filter((pair): pair is [string, EventClass] =>
    /^class\s/.test(String(pair[1])),
  ),
);

/** @throws Error naming the file to edit when a part of an event is not exported */
export function contractClass(name: string): EventClass {
  const found = CONTRACT_CLASSES.get(name);
  if (!found)
    throw new Error(`${name} is part of an event but libs/contracts/src/index.ts does not export it`);
  return found;
}
