/** What happens to connections through a proxy. What is left out is as on a good link. */
export interface LinkConditions {
  /** Milliseconds every piece of data takes, each way. */
  latencyMs?: number;
  /** Up to this many milliseconds more, drawn for each piece; order is kept. */
  jitterMs?: number;
  /** Most bytes a second, each way and connection. */
  bytesPerSecond?: number;
  /** Nothing moves in these directions, and nobody is told: a partition without a reset. It flows on when this ends. */
  stalled?: 'both' | 'to-server' | 'to-client';
  /** Nobody listens, and whoever was connected is reset: the server is gone. */
  refused?: boolean;
  /**
   * The server's side is gone and the client is not told: what it sends disappears, and so do new connections. Afterwards
   * it is told, as when the server's machine has started again, or never, as when something between has forgotten it.
   */
  halfOpen?: 'until-healed' | 'for-good';
  /** Share of connections, 0 to 1, that are reset at a moment drawn within {@link RESET_WITHIN_MS}; open ones take part. */
  resetShare?: number;
}

export const RESET_WITHIN_MS = 1_000;
