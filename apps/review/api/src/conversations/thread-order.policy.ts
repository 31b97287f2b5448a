/**
 * One thread out of what they wrote, in the order of the stream, and what we answered, in the order of approval. Times, which come
 * from different clocks, decide only what stands between the two; neither side is ever put out of its own order.
 */
export function inThreadOrder<T extends { receivedAt: string }>(
  inbound: readonly T[],
  outbound: readonly T[],
): T[] {
  const merged: T[] = [];
  let next = 0;
  for (const message of inbound) {
    while (next < outbound.length && Date.parse(outbound[next]!.receivedAt) < Date.parse(message.receivedAt))
      merged.push(outbound[next++]!);
    merged.push(message);
  }
  return [...merged, ...outbound.slice(next)];
}
