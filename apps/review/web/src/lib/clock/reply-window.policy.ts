import { REPLY_WINDOW_CLOSING_HOURS } from '@countersign/contracts/capabilities';
import { t } from '../language/t.js';
import { duration } from './age.policy.js';

const HOUR = 3_600_000;

/** Time left to reply freely on a channel that sets a limit. */
export interface ReplyWindow {
  state: 'open' | 'closing' | 'closed';
  words: string;
}

/**
 * @param endsAt ISO 8601; null where the channel sets no limit
 * @returns undefined when there is nothing to say; shortly before its end a window is closing
 */
export function replyWindow(endsAt: string | null, now: number): ReplyWindow | undefined {
  if (endsAt === null) return undefined;
  const left = Date.parse(endsAt) - now;
  if (left <= 0) return { state: 'closed', words: t('Reply window closed') };
  const state = left <= REPLY_WINDOW_CLOSING_HOURS * HOUR ? 'closing' : 'open';
  const words =
    left < 60_000
      ? t('Less than a minute to reply')
      : t('{{duration}} to reply', { duration: duration(new Date(now).toISOString(), endsAt) });
  return { state, words };
}
