import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import { keys } from '../../../api/keys.js';
import { getChannels, type ChannelAccount } from '../../../api/workspace.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { healthWords, troubleTodo } from '../health-words.policy.js';
import { TestDialog } from './test-dialog.js';
import { TestList } from './test-list.js';
import './channels.css';

/** Every account people write to: how it does, what to do where it does not, and a way to try it (CH-11). */
export function Channels() {
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  const [tried, setTried] = useState<ChannelAccount>();
  if (channels.isError) return <ProblemBanner error={channels.error} />;
  if (!channels.data) return <div className="skeleton" />;
  return (
    <div className="channels">
      <header>
        <h2>{t('Channels')}</h2>
        <p className="field-hint">
          {t(
            'The providers are asked all the time whether our accounts work; what changes is here within a minute.',
          )}
        </p>
      </header>
      {channels.data.length === 0 && (
        <p>
          {t('No channel has said yet whether it works.')}{' '}
          {t('One that is set up on the server says so within a minute; until then there is the web chat.')}
        </p>
      )}
      <ul>
        {channels.data.map((account) => (
          <Account key={account.accountId} account={account} onTry={() => setTried(account)} />
        ))}
      </ul>
      {tried && <TestDialog account={tried} onClose={() => setTried(undefined)} />}
    </div>
  );
}

const TONES = { good: 'good', warn: 'warn', bad: 'bad' } as const;

function Account({ account, onTry }: { account: ChannelAccount; onTry: () => void }) {
  const { accountId, channel, health, cause, since } = account;
  const { words, tone } = healthWords(health as 'green' | 'amber' | 'red', cause);
  const todo = troubleTodo(cause);
  const name = channelName(channel);
  return (
    <li className="channels-account" aria-label={`${name} (${accountId})`}>
      <div className="channels-head">
        <h3>
          {name} <span className="channels-id">{accountId}</span>
        </h3>
        <Tag tone={TONES[tone]} icon={tone === 'good' ? 'check' : 'warn'}>
          {words}
        </Tag>
        <Button onClick={onTry} aria-label={t('Send a test by {{name}}', { name: accountId })}>
          {t('Send a test…')}
        </Button>
      </div>
      <p className="field-hint">
        <time dateTime={since}>{t('Since {{when}}', { when: fullTime(since) })}</time>
      </p>
      {todo && <p className="channels-todo">{todo}</p>}
      <TestList accountId={accountId} />
    </li>
  );
}
