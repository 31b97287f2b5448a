import { useQuery } from '@tanstack/react-query';
import { channelName } from '../../../api/channel-words.policy.js';
import { keys } from '../../../api/keys.js';
import { getChannels, type ChannelAccount } from '../../../api/workspace.js';
import { t } from '../../../lib/language/t.js';
import { healthWords } from '../health-words.policy.js';
import './channel-chips.css';

function Chip({ account }: { account: ChannelAccount }) {
  const { words, tone } = healthWords(account.health, account.cause);
  return (
    <li className={`channel-chip channel-${tone}`} title={`${account.accountId}: ${words}`}>
      <span className="channel-dot" aria-hidden="true" />
      {channelName(account.channel)}
      <span className={tone === 'good' ? 'visually-hidden' : 'channel-words'}>{` ${words}`}</span>
    </li>
  );
}

/** How each channel does; a healthy one needs no words, trouble is spelled out. */
export function ChannelChips() {
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  if (!channels.data || channels.data.length === 0) return null;
  return (
    <ul className="channel-chips" aria-label={t('Channels')}>
      {channels.data.map((account) => (
        <Chip key={account.accountId} account={account} />
      ))}
    </ul>
  );
}
