import { readFileSync } from 'node:fs';

/** How often the offset is read again, in milliseconds of the monotonic clock. */
const LOOK_EVERY_MS = 50;

/**
 * Sets this process's wall clock apart from the machine's by as many milliseconds as a file says, and goes on reading the
 * file; timers and the monotonic clock go on as they were. A file that is not there means no difference.
 */
export function skewClock(file: string): void {
  const Real = Date;
  let [offset, lookAt] = [0, 0];
  const now = (): number => {
    if (performance.now() >= lookAt) {
      lookAt = performance.now() + LOOK_EVERY_MS;
      offset = read(file);
    }
    return Real.now() + offset;
  };
  globalThis.Date = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args, self) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], self) as object,
    get: (target, key, self) => (key === 'now' ? now : (Reflect.get(target, key, self) as unknown)),
  });
}

function read(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
