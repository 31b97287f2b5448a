import { memo, useEffect, useRef, type MouseEvent } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import type { ItemSummary } from '../../../api/items.js';
import { Tag } from '../../../ui/tag.js';
import { StateMark } from './state-mark.js';
import './queue-row.css';

interface QueueRowProps {
  item: ItemSummary;
  age: string;
  weight: 'fresh' | 'aging' | 'old';
  selected: boolean;
  /** How it was settled, in words. */
  outcome: string | undefined;
  href: string;
  onSelect: (itemId: string) => void;
}

export const QueueRow = memo(function QueueRow({
  item,
  age,
  weight,
  selected,
  outcome,
  href,
  onSelect,
}: QueueRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!selected) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    // A focus that stands on another row follows; a focus elsewhere is left alone.
    if (document.activeElement?.matches('[data-item]')) row.current?.querySelector('a')?.focus();
  }, [selected]);

  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a new tab or window, as with any link
    event.preventDefault();
    onSelect(item.id);
  };

  return (
    <li ref={row} className="queue-row">
      <a href={href} aria-current={selected ? 'true' : undefined} onClick={open} data-item={item.id}>
        <span className="queue-row-head">
          <StateMark state={item.state} />
          <bdi className="queue-row-name">{item.contactName}</bdi>
          <span className={`queue-row-age age-${weight}`}>
            <span className="visually-hidden">{item.state === 'settled' ? 'decided ' : 'waiting '}</span>
            {age}
          </span>
        </span>
        <span className="queue-row-preview" dir="auto">
          {item.preview || 'No text'}
        </span>
        <Tags item={item} outcome={outcome} />
      </a>
    </li>
  );
});

function Tags({ item, outcome }: { item: ItemSummary; outcome: string | undefined }) {
  const { claim } = item;
  return (
    <span className="queue-row-tags">
      <span>{channelName(item.channel)}</span>
      {item.messageCount > 1 && <span>{item.messageCount} messages</span>}
      {outcome && <Tag tone={item.outcome === 'approved' ? 'good' : 'neutral'}>{outcome}</Tag>}
      {item.humanAsked && <Tag tone="warn">Asked for a person</Tag>}
      {item.newerInbound && <Tag tone="warn">Wrote again</Tag>}
      {claim && (
        <Tag tone={claim.mine ? 'accent' : 'neutral'} icon="person">
          {claim.mine ? 'You' : <bdi>{claim.name}</bdi>}
        </Tag>
      )}
    </span>
  );
}
