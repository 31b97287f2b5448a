import { useEffect } from 'react';
import { tellSeen } from '../../api/conversations.js';
import type { Thread } from './use-conversation.js';

/** Says which of the customer's messages is the newest on screen, once the page is looked at. Nobody waits for it. */
export function useSeen({ conversation, messages }: Thread): void {
  const conversationId = conversation?.id;
  const newest = messages.findLast(({ direction }) => direction === 'in')?.id;

  useEffect(() => {
    if (conversationId === undefined || newest === undefined) return;
    const tell = (): void => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', tell);
      void tellSeen(conversationId, newest).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', tell);
    tell();
    return () => document.removeEventListener('visibilitychange', tell);
  }, [conversationId, newest]);
}
