import { useMemo } from 'react';
import type { Message } from '../../../api/conversations.js';
import { Button } from '../../../ui/button.js';
import { threadRows, type ThreadRow } from '../thread.policy.js';
import type { Thread } from '../use-conversation.js';
import { useReadingPlace } from '../use-reading-place.js';
import { dayOf, longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { MessageRow } from './message-row.js';
import './thread.css';

interface ThreadViewProps {
  thread: Thread;
  covered: ReadonlySet<string>;
  lastSeen: string | undefined;
  drafted: boolean;
  typing: boolean;
  name: string;
}

/** The messages, oldest first. */
export function ThreadView({ thread, covered, lastSeen, drafted, typing, name }: ThreadViewProps) {
  const { messages } = thread;
  const rows = useMemo(
    () => threadRows(messages, { covered, lastSeen }, dayOf),
    [messages, covered, lastSeen],
  );
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);

  const { scroller, onScroll, missed, toEnd } = useReadingPlace(messages, typing, name);

  return (
    <div
      ref={scroller}
      className="thread"
      onScroll={onScroll}
      role="region"
      aria-label={t('Messages with {{name}}', { name })}
      tabIndex={0}
      data-own-arrows
    >
      {thread.loadOlder && (
        <Button look="quiet" onClick={thread.loadOlder} disabled={thread.loadingOlder}>
          {thread.loadingOlder ? t('Loading…') : t('Show earlier messages')}
        </Button>
      )}
      {messages.length === 0 && <p className="thread-nothing">{t('No messages yet.')}</p>}
      <ol className="thread-rows">
        {rows.map((row) => (
          <Row key={row.key} row={row} byId={byId} drafted={drafted} />
        ))}
      </ol>
      {typing && (
        <p className="thread-typing">
          <bdi>{name}</bdi> {t('is typing…')}
        </p>
      )}
      {missed && (
        <div className="thread-missed">
          <Button icon="down" onClick={toEnd}>
            {t('New message')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  row: ThreadRow<Message>;
  byId: Map<string, Message>;
  drafted: boolean;
}

function Row({ row, byId, drafted }: RowProps) {
  switch (row.kind) {
    case 'day':
      return <li className="thread-line">{longDay(row.at)}</li>;
    case 'covered':
      return (
        <li className="thread-line thread-line-covered">
          {drafted ? t('The draft answers from here') : t('Waiting for an answer from here')}
        </li>
      );
    case 'newer':
      return <li className="thread-line thread-line-newer">{t('Written after the draft')}</li>;
    case 'unseen':
      return <li className="thread-line thread-line-newer">{t('New since you looked')}</li>;
    case 'message':
      return (
        <MessageRow
          message={row.message}
          startsGroup={row.startsGroup}
          endsGroup={row.endsGroup}
          unseen={row.unseen}
          answered={row.message.replyTo ? byId.get(row.message.replyTo) : undefined}
        />
      );
  }
}
