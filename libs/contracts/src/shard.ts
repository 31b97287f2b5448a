/** Number of shard tokens in every subject. Fixed for ever: changing it would move conversations. */
export const SHARDS = 64;

/**
 * FNV-1a, 32 bit, of the key's bytes, modulo {@link SHARDS}: the function NATS itself uses for `partition()`.
 * @see docs/adr/0001-streams-and-subjects.md
 */
export function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % SHARDS;
}
