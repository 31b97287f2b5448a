import { useMemo } from 'react';
import type { ItemDetail } from '../api/items.js';
import { kindName } from '../features/conversation/attachment-words.policy.js';
import type { Thread } from '../features/conversation/use-conversation.js';
import { ComposerPlaceContext, type ComposerPlace } from '../features/composer/composer-place.js';
import { MadeDecisions } from '../features/teaching/components/made-decisions.js';
import { OpenReply } from './open-reply.js';
import { SettledReply } from './settled-reply.js';
import type { Selection } from './use-selection.js';

interface ItemReplyProps {
  selection: Selection;
  outcomeWords: (outcome: string) => string;
  item: ItemDetail;
  conversation: NonNullable<Thread['conversation']>;
}

/** The reply to an item: being decided, or decided. */
export function ItemReply({ item, conversation, selection, outcomeWords }: ItemReplyProps) {
  const { outcome, recipientLabel, state, draft } = item;
  const place = useMemo(() => placeOf(conversation, draft?.language), [conversation, draft?.language]);
  return (
    <ComposerPlaceContext value={place}>
      {state === 'settled' ? (
        <SettledReply
          {...{ conversation, recipientLabel }}
          made={<MadeDecisions decisions={item.decisions} />}
          outcome={outcome && outcomeWords(outcome)}
          onOpen={selection.openWaiting}
        />
      ) : (
        <OpenReply item={item} suppressed={conversation.suppressed} selection={selection} />
      )}
    </ComposerPlaceContext>
  );
}

/** Where a reply to this conversation goes, and which message a reaction would stand on. */
function placeOf(
  { id: conversationId, messages, contact }: ItemReplyProps['conversation'],
  drafted: string | undefined,
): ComposerPlace {
  const language = (drafted ?? contact.language)?.slice(0, 2).toLowerCase();
  const newest = messages.findLast(
    ({ direction, deleted, providerMessageId }) => direction === 'in' && !deleted && providerMessageId,
  );
  const { providerMessageId, text, kind } = newest ?? {};
  if (!providerMessageId) return { conversationId, language };
  return { conversationId, language, newest: { providerMessageId, words: text ?? kindName(kind ?? '') } };
}
