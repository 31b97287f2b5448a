import { useEffect, useState } from 'react';
import type { Escalation, Escalations } from '../api/escalations.js';
import { keys } from '../api/keys.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { LiveStream } from '../features/live/live-stream.js';
import { t } from '../lib/language/t.js';
import { useStore } from '../lib/store/store.js';
import { announce } from '../ui/announcer.js';
import { refreshItem } from './desk.js';
import { queryClient } from './query-client.js';

const TYPING_MS = 6_000;
const GATHER_MS = 40;
const MANY = 20;

/** Changed items, gathered for a moment: one that changes five times in a row is read once. */
const waiting = new Set<string>();

async function readWaiting(): Promise<void> {
  const ids = [...waiting];
  waiting.clear();
  if (ids.length > MANY) {
    await queryClient.invalidateQueries();
    return;
  }
  noteOperations();
  noteWordsOf(({ itemId }) => itemId !== undefined && ids.includes(itemId));
  void queryClient.invalidateQueries({ queryKey: keys.notices });
  await Promise.allSettled(
    ids.map(async (itemId) => {
      const { item, isNew } = await refreshItem(itemId);
      if (isNew) announce(t('New in the queue: {{contactName}}', { contactName: item.contactName }));
    }),
  );
}

function noteItem(itemId: string): void {
  if (waiting.size === 0) setTimeout(() => void readWaiting(), GATHER_MS);
  waiting.add(itemId);
}

/** Any change of a reply may bring or settle an unknown send; the list is short. */
function noteOperations(): void {
  void queryClient.invalidateQueries({ queryKey: keys.unknownSends });
}

function noteConversation(conversationId: string): void {
  void queryClient.invalidateQueries({ queryKey: keys.conversation(conversationId) });
  void queryClient.invalidateQueries({ queryKey: keys.composing(conversationId) });
  void queryClient.invalidateQueries({ queryKey: keys.memory(conversationId) });
  void queryClient.invalidateQueries({ queryKey: keys.promises(conversationId) });
  void queryClient.invalidateQueries({ queryKey: keys.notes(conversationId) });
  void queryClient.invalidateQueries({ queryKey: keys.notices });
  void queryClient.invalidateQueries({ queryKey: keys.standings });
  noteWordsOf((one) => one.conversationId === conversationId);
  noteOperations();
}

/** What waits because sending is stopped is said in every thread; new rules change what every approval binds to. */
function noteSetting(): void {
  void queryClient.invalidateQueries({ queryKey: keys.stops });
  void queryClient.invalidateQueries({ queryKey: keys.channels });
  // What is there for a part of the people may be there for others now.
  void queryClient.invalidateQueries({ queryKey: keys.me });
  void queryClient.invalidateQueries({ queryKey: keys.profile });
  void queryClient.invalidateQueries({ queryKey: keys.savedReplies });
  void queryClient.invalidateQueries({ queryKey: keys.views });
  void queryClient.invalidateQueries({ queryKey: keys.ctas });
  void queryClient.invalidateQueries({ queryKey: keys.conversations });
  void queryClient.invalidateQueries({ queryKey: keys.rules });
  void queryClient.invalidateQueries({ queryKey: keys.everyItem });
  void queryClient.invalidateQueries({ queryKey: keys.everyComposing });
  void queryClient.invalidateQueries({ queryKey: keys.memories });
}

/** Of one that is raised, what was said last may be known only now. */
function noteWordsOf(isMeant: (one: Escalation) => boolean): void {
  const known = queryClient.getQueryData<Escalations>(keys.escalations);
  if (known?.escalations.some(isMeant)) void queryClient.invalidateQueries({ queryKey: keys.escalations });
}

function noteEscalation(): void {
  void queryClient.invalidateQueries({ queryKey: keys.escalations });
  void queryClient.invalidateQueries({ queryKey: keys.counters });
}

/** Roles decide which pages there are. */
function noteAccess(): void {
  void queryClient.invalidateQueries({ queryKey: keys.me });
  void queryClient.invalidateQueries({ queryKey: keys.escalations });
  void queryClient.invalidateQueries({ queryKey: keys.people });
  void queryClient.invalidateQueries({ queryKey: keys.workspaces });
  void queryClient.invalidateQueries({ queryKey: keys.colleagues });
  void queryClient.invalidateQueries({ queryKey: keys.apiKeys });
  void queryClient.invalidateQueries({ queryKey: keys.devices });
  void queryClient.invalidateQueries({ queryKey: keys.webhooks });
  void queryClient.invalidateQueries({ queryKey: keys.notices });
}

export interface Live {
  status: LiveStatus;
  /** Conversations in which the customer is writing. */
  typing: ReadonlySet<string>;
}

/** Keeps what is on screen equal to the server, and says who is typing. */
export function useLive(): Live {
  const [typing, setTyping] = useState<ReadonlySet<string>>(new Set());
  const [stream] = useState(
    () =>
      new LiveStream('/api/v1/stream', {
        onItem: noteItem,
        onConversation: (id) => {
          noteConversation(id);
          setTyping((now) => (now.has(id) ? new Set([...now].filter((other) => other !== id)) : now)); // it arrived
        },
        onTyping: (id) => setTyping((now) => new Set(now).add(id)),
        onChannel: () => void queryClient.invalidateQueries({ queryKey: keys.channels }),
        onDeadLetter: () => void queryClient.invalidateQueries({ queryKey: keys.deadLetters }),
        onEscalation: noteEscalation,
        onSetting: noteSetting,
        onAccess: noteAccess,
        onReset: () => void queryClient.invalidateQueries(),
      }),
  );
  useEffect(() => stream.start(), [stream]);
  useEffect(() => {
    if (typing.size === 0) return undefined;
    const timer = setTimeout(() => setTyping(new Set()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typing]);
  return { status: useStore(stream), typing };
}
