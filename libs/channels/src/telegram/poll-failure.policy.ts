/** Why a poll gave nothing, in the words of `account.health-changed`, and how many milliseconds to wait at least. */
export interface PollFailure {
  cause: 'token-refused' | 'webhook-set-elsewhere' | 'another-poller' | 'provider-unreachable';
  waitMs: number;
}

/** What a refused `getUpdates` said; all absent when there was no answer. */
export interface PollRefusal {
  status?: number;
  description?: string;
  /** Seconds. */
  retryAfter?: number | undefined;
}

/** Names the cause. 409 has two: a webhook, or a second poller on the same token. */
export function pollFailureOf({ status, description = '', retryAfter }: PollRefusal): PollFailure {
  if (status === 401 || status === 404) return { cause: 'token-refused', waitMs: 30_000 };
  if (status === 409) {
    return /webhook/i.test(description)
      ? { cause: 'webhook-set-elsewhere', waitMs: 15_000 }
      : { cause: 'another-poller', waitMs: 5_000 };
  }
  return { cause: 'provider-unreachable', waitMs: Math.max((retryAfter ?? 0) * 1000, 1_000) };
}
