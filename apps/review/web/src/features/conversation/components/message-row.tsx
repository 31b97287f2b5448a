import { memo } from 'react';
import type { Message } from '../../../api/conversations.js';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import { kindName } from '../attachment-words.policy.js';
import { AttachmentCard } from './attachment-card.js';
import { hasNews, MessageMeta } from './message-meta.js';
import { MessageText } from './message-text.js';
import './message.css';

interface MessageRowProps {
  message: Message;
  startsGroup: boolean;
  endsGroup: boolean;
  /** It came after what somebody decided on, and was refused for. */
  unseen: boolean;
  /** The message this one answers, when it is on screen. */
  answered: Message | undefined;
}

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, startsGroup, endsGroup, unseen, answered } = props;
  const { direction, deleted, attachments, text, command, kind, replyTo, forwarded, reaction } = message;
  const classes = ['message', `message-${direction}`];
  if (startsGroup) classes.push('message-first');
  if (unseen) classes.push('message-unseen');
  if (deleted) classes.push('message-deleted');
  const empty = !text && attachments.length === 0;

  return (
    <li className={classes.join(' ')}>
      <div className="message-bubble">
        {forwarded && <Label>{forwarded === 'often' ? t('Forwarded many times') : t('Forwarded')}</Label>}
        {(replyTo ?? answered) && <Quote of={answered} />}
        {command && <Label>{t('Command')}</Label>}
        {message.reactionTo && <Label>{t('Reaction')}</Label>}
        {kind === 'button' && direction === 'in' && <Label>{t('Tapped')}</Label>}
        {attachments.map((attachment, index) => (
          <AttachmentCard key={index} attachment={attachment} />
        ))}
        {text && <MessageText text={text} />}
        {message.buttons && <Buttons titles={message.buttons} />}
        {message.list && <Choices list={message.list} />}
        {empty && <em className="message-note">{emptyWords(message)}</em>}
      </div>
      {reaction && (
        <span className="message-reaction">
          <span className="visually-hidden">{t('The customer reacted with')} </span>
          {reaction}
        </span>
      )}
      {(endsGroup || hasNews(message)) && <MessageMeta message={message} />}
    </li>
  );
});

/** What stands in place of words. */
function emptyWords({ removedAfterDays: days, deleted, kind }: Message): string {
  if (days !== undefined) return t('Removed after {{days}} days', { days });
  return deleted ? t('Deleted message') : kindName(kind);
}

/** What can be tapped under a message of ours. */
function Buttons({ titles }: { titles: string[] }) {
  return (
    <ul className="message-buttons" aria-label={t('Buttons')}>
      {titles.map((title) => (
        <li key={title} dir="auto">
          {title}
        </li>
      ))}
    </ul>
  );
}

/** What can be chosen from under a message of ours. */
function Choices({ list: { button, rows } }: { list: NonNullable<Message['list']> }) {
  return (
    <ul className="message-buttons message-choices" aria-label={t('List “{{button}}”', { button })}>
      {rows.map(({ id, title, description }) => (
        <li key={id} dir="auto">
          {title}
          {description && <span className="message-choice-more">{description}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What kind of message it is, where its words do not say so. */
function Label({ children }: { children: string }) {
  return <span className="message-label">{children}</span>;
}

/** @param of absent when the message is not on screen */
function Quote({ of }: { of: Message | undefined }) {
  return (
    <blockquote className="message-quote" dir="auto">
      <Icon name="reply" />
      <span className="visually-hidden">{t('In answer to:')} </span>
      <span className="message-quote-text">
        {of ? (of.text ?? kindName(of.kind)) : t('An earlier message')}
      </span>
    </blockquote>
  );
}
