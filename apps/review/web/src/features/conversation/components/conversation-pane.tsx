import type { ReactNode } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';
import { sourceWords } from '../source-words.policy.js';
import type { Thread } from '../use-conversation.js';
import { EffectList } from './effect-list.js';
import { ThreadView } from './thread-view.js';
import './conversation-pane.css';

interface ConversationPaneProps {
  name: string;
  channel: string;
  thread: Thread;
  /** Ids of the messages the draft answers. */
  covered: ReadonlySet<string>;
  /** The newest message somebody had on the screen who decided and was refused: what follows is new to them. */
  lastSeen: string | undefined;
  /** There is a draft for them. */
  drafted: boolean;
  typing: boolean;
  /** What is known of the person. */
  memory: ReactNode;
  /** What colleagues tell each other about it. */
  notes: ReactNode;
  /** The way back to the queue on a small screen. */
  back: ReactNode;
}

export function ConversationPane({ channel, back, memory, notes, ...content }: ConversationPaneProps) {
  const { name, thread } = content;
  const { conversation } = thread;
  return (
    <section className="conversation-pane" aria-label={t('Conversation with {{name}}', { name })}>
      <header className="pane-head">
        {back}
        <h2>
          <bdi>{conversation?.contact.name ?? name}</bdi>
        </h2>
        <span className="pane-head-note">
          {channelName(channel)}
          {conversation?.contact.handle && (
            <>
              {' · '}
              <bdi>{conversation.contact.handle}</bdi>
            </>
          )}
          {conversation?.contact.language && ` · ${conversation.contact.language}`}
        </span>
        {conversation?.suppressed && (
          <Tag tone="bad" icon="stop">
            {t('Do not write')}
          </Tag>
        )}
      </header>
      {conversation?.source && (
        <p className="conversation-source" dir="auto" title={sourceWords(conversation.source)}>
          {sourceWords(conversation.source)}
        </p>
      )}
      {memory}
      <Content {...content} />
      {conversation && <EffectList effects={conversation.effects} />}
      {notes}
    </section>
  );
}

type ContentProps = Omit<ConversationPaneProps, 'channel' | 'back' | 'memory' | 'notes'>;

function Content(content: ContentProps): ReactNode {
  const { thread } = content;
  if (thread.failed) {
    return (
      <div className="pane-problem">
        <Banner
          tone="bad"
          title={t('The conversation could not be loaded')}
          actions={<Button onClick={thread.retry}>{t('Try again')}</Button>}
        >
          {t('Do not answer before you can see it.')}
        </Banner>
      </div>
    );
  }
  if (!thread.conversation) {
    return (
      <div className="thread thread-loading" role="status" aria-label={t('Loading the conversation')}>
        <div className="skeleton" />
        <div className="skeleton" />
        <div className="skeleton" />
      </div>
    );
  }
  return <ThreadView key={thread.conversation.id} {...content} />;
}
