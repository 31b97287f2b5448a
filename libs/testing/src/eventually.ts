/** Waits until `check` holds, asking every 20 ms; for tests of things that happen on their own. */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { withinMs = 10_000, what = 'it' } = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + withinMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await check();
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(
    `${what} did not happen within ${withinMs} ms${last instanceof Error ? `: ${last.message}` : ''}`,
  );
}
