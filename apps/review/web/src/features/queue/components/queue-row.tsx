import { memo, type MouseEvent } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import { statusWords } from '../../../api/funnel-words.policy.js';
import type { ItemSummary } from '../../../api/items.js';
import { intentWords } from '../../../api/intent-words.policy.js';
import { silenceWords } from '../../../api/silence.js';
import { personWords } from '../../../api/label-words.policy.js';
import { duration } from '../../../lib/clock/age.policy.js';
import { money } from '../../../lib/money.policy.js';
import { Tag } from '../../../ui/tag.js';
import { floodWords } from '../../../api/flood-words.policy.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { StateMark } from './state-mark.js';
import './queue-row.css';

interface QueueRowProps {
  item: ItemSummary;
  /** Place in the whole list, from 1, and its length; -1 when it is not known. Only some rows are drawn. */
  position: number;
  count: number;
  age: string;
  /** Why it stands where it stands; undefined where the order is by time alone. */
  why: string | undefined;
  /** What is left of the channel's reply window, where it is about to end or has. */
  left: string | undefined;
  /** When the first reply is due, where that is soon or was. */
  due: string | undefined;
  weight: 'fresh' | 'aging' | 'old';
  selected: boolean;
  /** How it was settled, in words. */
  outcome: string | undefined;
  href: string;
  onSelect: (itemId: string) => void;
}

/** A decision moves every row below it up by one: their places are written again, and nothing in them. */
export function QueueRow({ position, count, ...content }: QueueRowProps) {
  return (
    <li className="queue-row" aria-posinset={position} aria-setsize={count}>
      <Content {...content} />
    </li>
  );
}

const Content = memo(function Content(props: Omit<QueueRowProps, 'position' | 'count'>) {
  const { item, age, why, left, due, weight, selected, outcome, href, onSelect } = props;
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a new tab or window, as with any link
    event.preventDefault();
    onSelect(item.id);
  };

  return (
    <a
      href={href}
      aria-current={selected ? 'true' : undefined}
      onClick={open}
      data-item={item.id}
      title={why}
      aria-description={why}
    >
      <span className="queue-row-head">
        <StateMark state={item.state} />
        <bdi className="queue-row-name">{item.contactName}</bdi>
        <span className={`queue-row-age age-${weight}`}>
          <span className="visually-hidden">{item.state === 'settled' ? t('decided') : t('waiting')} </span>
          {age}
        </span>
      </span>
      <span className="queue-row-preview" dir="auto">
        {item.preview || t('No text')}
      </span>
      <Tags item={item} outcome={outcome} left={left} due={due} />
    </a>
  );
});

/** What they most likely want, where that is more than a guess. */
function Labelled({ labels }: Pick<ItemSummary, 'labels'>) {
  const [first, ...others] = labels?.intents.filter(({ band }) => band !== 'low') ?? [];
  if (!first) return null;
  const also = others.length > 0 ? ` +${others.length}` : '';
  return (
    <Tag title={`“${first.words.join('”, “')}”`}>
      {intentWords(first.name)}
      {also}
    </Tag>
  );
}

/** Where they stand, and what they are worth so far where it is anything. */
function Standing({ standing }: Pick<ItemSummary, 'standing'>) {
  if (!standing) return null;
  const { status, totalMinor, currency } = standing;
  const worth = totalMinor === 0 ? '' : ` · ${money(totalMinor, currency)}`;
  return (
    <Tag>
      {statusWords(status)}
      {worth}
    </Tag>
  );
}

/** Who of us it is with, who is asked, until when it is put aside. */
function Colleagues({ item: { assigned, asked, snoozed, silent } }: Pick<QueueRowProps, 'item'>) {
  return (
    <>
      {assigned && (
        <Tag tone={assigned.mine ? 'accent' : 'neutral'} icon="pin">
          {assigned.mine ? t('Yours') : t('Of {{name}}', { name: assigned.name })}
        </Tag>
      )}
      {asked && (
        <Tag tone={asked.mine ? 'warn' : 'neutral'} icon="question">
          {asked.mine ? t('Asks you') : t('Asked: {{name}}', { name: asked.name })}
        </Tag>
      )}
      {silent && (
        <Tag icon="clock" title={t('Silenced until {{time}}', { time: shortMoment(silent.until) })}>
          {silenceWords()[silent.reason]}
        </Tag>
      )}
      {snoozed && (
        <Tag icon="clock" title={t('{{name}} put it aside', { name: snoozed.by })}>
          {t('Until {{time}}', { time: shortMoment(snoozed.until) })}
        </Tag>
      )}
    </>
  );
}

function Tags({ item, outcome, left, due }: Pick<QueueRowProps, 'item' | 'outcome' | 'left' | 'due'>) {
  const { claim } = item;
  return (
    <span className="queue-row-tags">
      {outcome && <Tag tone={item.outcome === 'approved' ? 'good' : 'neutral'}>{outcome}</Tag>}
      {due && (
        <Tag tone="warn" icon="clock" title={t('First reply to them')}>
          {due}
        </Tag>
      )}
      {left && (
        <Tag tone="warn" icon="clock">
          {left}
        </Tag>
      )}
      {item.late && (
        <Tag tone="warn">
          {t('Delivered {{duration}} late', {
            duration: duration(item.late.writtenAt, item.late.receivedAt),
          })}
        </Tag>
      )}
      <Colleagues item={item} />
      {item.heldBy && (
        <Tag tone="bad" icon="stop">
          {t('On hold')}
        </Tag>
      )}
      {item.dangers.length > 0 ? (
        <Tag tone="bad" icon="warn" title={t('Somebody may be in danger: a person is needed at once.')}>
          {t('Emergency · L3')}
        </Tag>
      ) : (
        item.urgent && (
          <Tag tone="bad" icon="warn">
            {t('Urgent')}
          </Tag>
        )
      )}
      {item.forLead && (
        <Tag tone="warn" icon="person">
          {t('For a lead')}
        </Tag>
      )}
      {item.personReasons.length > 0 && (
        <Tag tone="warn" icon="person" title={personWords(item.personReasons)}>
          {t('Needs a person')}
        </Tag>
      )}
      <Standing standing={item.standing} />
      <Labelled labels={item.labels} />
      {item.flood && (
        <Tag tone="warn" title={floodWords(item.flood)}>
          {t('Writes very fast')}
        </Tag>
      )}
      {item.newerInbound && <Tag tone="warn">{t('Wrote again')}</Tag>}
      {claim && (
        <Tag tone={claim.mine ? 'accent' : 'neutral'} icon="person">
          {claim.mine ? t('You') : <bdi>{claim.name}</bdi>}
        </Tag>
      )}
      <span className="queue-row-channel">
        {channelName(item.channel)}
        {item.messageCount > 1 && t(' · {{messageCount}} messages', { messageCount: item.messageCount })}
      </span>
    </span>
  );
}
