import { saidByServer } from '../../../api/said-by-server.policy.js';
import { channelName } from '../../../api/channel-words.policy.js';
import type { UnknownBubble, UnknownSend } from '../../../api/unknown-sends.js';
import { age } from '../../../lib/clock/age.policy.js';
import { clockTime, fullTime } from '../../../lib/clock/local-time.js';
import { useNow } from '../../../lib/clock/now.js';
import { useOtherChannel } from '../../../lib/other-channel.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { t } from '../../../lib/language/t.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';
import { bubbleWords, triedWords, whyNotAgain, type Verdict } from '../resolve-words.policy.js';

interface UnknownCardProps {
  send: UnknownSend;
  /** The one the keys mean. */
  current: boolean;
  onFocus: () => void;
  /** Absent for somebody who reads but does not decide. */
  onResolve: ((verdict: Verdict) => void) | undefined;
}

/** What is known of one reply, and the three ways out. */
export function UnknownCard({ send, current, onFocus, onResolve }: UnknownCardProps) {
  const { replyId, contactName, channel, itemId } = send;
  return (
    <li
      id={replyId}
      className="unknown-card"
      tabIndex={-1}
      aria-current={current || undefined}
      onFocus={onFocus}
      aria-label={t('Reply to {{contactName}}', { contactName })}
    >
      <header className="unknown-head">
        <h2>
          <bdi>{contactName}</bdi>
        </h2>
        <span className="unknown-channel">{channelName(channel)}</span>
        <Age send={send} />
        {itemId && <a href={`/items/${itemId}?show=decided`}>{t('Open the conversation')}</a>}
      </header>
      <Why send={send} />
      <ol className="unknown-bubbles">
        {send.bubbles.map((bubble) => (
          <Bubble key={bubble.position} bubble={bubble} />
        ))}
      </ol>
      {onResolve && <Ways {...{ send, current, onResolve }} />}
    </li>
  );
}

function Age({ send: { since, needsDecision } }: { send: UnknownSend }) {
  const now = useNow(1_000);
  const urgent = needsDecision || now - Date.parse(since) > 5 * 60_000;
  return (
    <span title={fullTime(since)}>
      <Tag tone={urgent ? 'bad' : 'neutral'} icon="clock">
        {urgent ? t('Needs a decision, {{age}}', { age: age(since, now) }) : age(since, now)}
      </Tag>
    </span>
  );
}

function Why({ send: { explanation, providerWords, author, approvedAt, errorCode } }: { send: UnknownSend }) {
  return (
    <div className="unknown-why">
      <p>{saidByServer(explanation)}</p>
      {providerWords && (
        <p>
          {t('In the channel’s words:')} <q dir="auto">{providerWords}</q>
        </p>
      )}
      <p className="unknown-facts">
        <Sentence
          of="Approved by <who/> at <when/>. Code <code/>."
          parts={{
            who: <bdi>{author}</bdi>,
            when: <time dateTime={approvedAt}>{clockTime(approvedAt)}</time>,
            code: <code>{errorCode}</code>,
          }}
        />
      </p>
    </div>
  );
}

function Bubble({ bubble }: { bubble: UnknownBubble }) {
  const { words, tone } = bubbleWords(bubble);
  const { attempts, attemptedAt } = bubble;
  return (
    <li>
      <p className="unknown-text" dir="auto">
        {bubble.text}
      </p>
      <p className="unknown-facts">
        <Tag tone={tone}>{words}</Tag>
        {attempts > 0 && (
          <span>
            {triedWords(attempts)}
            {attemptedAt && (
              <>
                {t(', last at')} <time dateTime={attemptedAt}>{clockTime(attemptedAt)}</time>
              </>
            )}
          </span>
        )}
      </p>
    </li>
  );
}

interface WaysProps {
  send: UnknownSend;
  current: boolean;
  onResolve: (verdict: Verdict) => void;
}

function Ways({ send, current, onResolve }: WaysProps) {
  const not = whyNotAgain(send);
  const elsewhere = useOtherChannel(send.channel);
  return (
    <footer className="unknown-ways">
      <Button onClick={() => onResolve('arrived')}>
        {t('It arrived…')} {current && <ActionKey of="arrived" />}
      </Button>
      <Button disabled={not !== undefined} onClick={() => onResolve('again')}>
        {t('Send again…')} {current && <ActionKey of="again" />}
      </Button>
      <Button onClick={() => onResolve('dropped')}>
        {t('Give up…')} {current && <ActionKey of="give-up" />}
      </Button>
      {elsewhere && (
        <Button look="quiet" onClick={() => elsewhere(send.bubbles.map(({ text }) => text).join('\n\n'))}>
          {t('Write by another channel…')}
        </Button>
      )}
      {not && <span className="unknown-facts">{not}</span>}
    </footer>
  );
}
