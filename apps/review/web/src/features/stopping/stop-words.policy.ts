import { channelName } from '../../api/channel-words.policy.js';
import type { SendingStop } from '../../api/kill-switch.js';
import { t } from '../../lib/language/t.js';

/** What is stopped: "Sending is stopped", "Sending is stopped on Telegram (telegram-main)". @param channel of the account */
export function stopTitle(
  { scope, accountId }: Pick<SendingStop, 'scope' | 'accountId'>,
  channel?: string,
): string {
  if (scope === 'all') return t('All sending is stopped');
  if (scope === 'workspace') return t('Sending is stopped');
  return t('Sending is stopped on {{channel}}', {
    channel: channel ? `${channelName(channel)} (${accountId})` : (accountId ?? ''),
  });
}
