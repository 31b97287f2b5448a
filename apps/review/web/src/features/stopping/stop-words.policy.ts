import { channelName } from '../../api/channel-words.policy.js';
import type { SendingStop } from '../../api/kill-switch.js';

/** What is stopped: "Sending is stopped", "Sending is stopped on Telegram (telegram-main)". @param channel of the account */
export function stopTitle(
  { scope, accountId }: Pick<SendingStop, 'scope' | 'accountId'>,
  channel?: string,
): string {
  if (scope === 'all') return 'All sending is stopped';
  if (scope === 'workspace') return 'Sending is stopped';
  return `Sending is stopped on ${channel ? `${channelName(channel)} (${accountId})` : accountId}`;
}
