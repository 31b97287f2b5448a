import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getConversation, THREAD_PAGE, type Conversation, type Message } from '../../api/conversations.js';
import { keys } from '../../api/keys.js';

export interface Thread {
  conversation: Conversation | undefined;
  messages: Message[];
  failed: boolean;
  retry: () => void;
  /** Loads what was said before; absent when all of it is here. */
  loadOlder: (() => void) | undefined;
  loadingOlder: boolean;
}

interface Older {
  conversationId: string;
  messages: Message[];
  /** The last page was full, so there may be more. */
  more: boolean;
}

const NOTHING: Message[] = [];

/** One conversation: its newest messages, kept fresh by the stream, and older pages on request. */
export function useConversation(conversationId: string | undefined): Thread {
  const [older, setOlder] = useState<Older>();
  const [loadingOlder, setLoadingOlder] = useState(false);
  const newest = useQuery({
    queryKey: keys.conversation(conversationId ?? ''),
    queryFn: () => getConversation(conversationId ?? ''),
    enabled: conversationId !== undefined,
  });

  const before = older?.conversationId === conversationId ? older : undefined;
  const recent = newest.data?.messages ?? NOTHING;
  const known = new Set(recent.map(({ id }) => id));
  const messages = before ? [...before.messages.filter(({ id }) => !known.has(id)), ...recent] : recent;
  const more = before ? before.more : recent.length >= THREAD_PAGE;
  const oldest = messages[0]?.receivedAt;

  const loadOlder = async (id: string, from: string): Promise<void> => {
    setLoadingOlder(true);
    try {
      const page = await getConversation(id, from);
      setOlder({
        conversationId: id,
        messages: [...page.messages, ...(before?.messages ?? [])],
        more: page.messages.length >= THREAD_PAGE,
      });
    } finally {
      setLoadingOlder(false);
    }
  };

  return {
    conversation: newest.data,
    messages,
    failed: newest.isError && !newest.data,
    retry: () => void newest.refetch(),
    loadOlder:
      conversationId !== undefined && more && oldest !== undefined
        ? () => void loadOlder(conversationId, oldest).catch(() => undefined)
        : undefined,
    loadingOlder,
  };
}
