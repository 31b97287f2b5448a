import { useEffect } from 'react';
import { NewConversation } from '../features/first-messages/components/new-conversation.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { t } from '../lib/language/t.js';
import { otherChannel } from '../lib/other-channel.js';
import { useStore } from '../lib/store/store.js';
import { ActionKey } from '../ui/action-key.js';
import { begin, beginning } from './begin.js';
import { conversationHref } from './route.policy.js';
import { useBeginners } from './use-beginners.js';
import { go } from './use-route.js';

/** The form for a new conversation, on every page, for whoever may begin one where a channel lets us. */
export function Beginning({ roles }: { roles: readonly string[] }) {
  const accounts = useBeginners(roles);
  const asked = useStore(beginning);
  usePageKeys(accounts.length > 0 ? { begin: () => begin() } : {});
  useEffect(() => {
    const channels = accounts.map(({ channel }) => channel);
    otherChannel.set(channels.length > 0 ? { channels, write: begin } : undefined);
    return () => otherChannel.set(undefined);
  }, [accounts]);
  const close = (): void => beginning.set(undefined);
  if (!asked || accounts.length === 0) return null;
  return (
    <NewConversation
      {...{ accounts }}
      text={asked.text}
      onClose={close}
      onOpen={(conversationId) => {
        close();
        go(conversationHref(conversationId));
      }}
    />
  );
}

/** Its place above the queue. */
export function BeginButton({ roles }: { roles: readonly string[] }) {
  if (useBeginners(roles).length === 0) return null;
  return (
    <button
      type="button"
      className="queue-tools-begin"
      title={t('New conversation…')}
      onClick={() => begin()}
    >
      <span aria-hidden="true">+</span>
      <span className="visually-hidden">{t('New conversation…')}</span>
      <ActionKey of="begin" />
    </button>
  );
}
