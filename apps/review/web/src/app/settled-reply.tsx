import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getComposing, type Conversation } from '../api/conversations.js';
import { keys } from '../api/keys.js';
import { WritePane } from '../features/composer/components/write-pane.js';
import { useComposer } from '../features/composer/use-composer.js';
import { OverrideDialog } from '../features/decisions/components/override-dialog.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { announce } from '../ui/announcer.js';
import { sendByHand } from './decide.js';
import { composers, decisions } from './desk.js';
import { editFirstBubble } from './edit-first-bubble.js';
import { useInFlight, useProblemOf } from './in-flight.js';
import { overrideOf, stoppedOf } from '../api/stopped.js';
import { t } from '../lib/language/t.js';
import { useReply } from './use-reply.js';

type Standing = Pick<Parameters<typeof sendByHand>[2], 'override' | 'unjudged'>;
const NOTHING_TO_CLAIM = (): void => undefined;

interface SettledReplyProps {
  conversation: Conversation;
  recipientLabel: string;
  outcome: string | undefined;
  /** What was decided. */
  made: ReactNode;
  onOpen: (itemId: string) => void;
}

/** A decided item: how it ended, and the way to write to the person again. */
export function SettledReply({ conversation, recipientLabel, outcome, made, onOpen }: SettledReplyProps) {
  const { id, openItemId, suppressed } = conversation;
  const composing = useComposer(composers, id, null, NOTHING_TO_CLAIM);
  const bound = useQuery({ queryKey: keys.composing(id), queryFn: () => getComposing(id) });
  const sending = useInFlight(id);
  const { signed, checks, templates } = useReply(bound.data, {
    subjectId: id,
    bubbles: composing.contents,
    ctas: composing.ctas,
    held: conversation.heldBy !== null,
    suppressed,
    windowEndsAt: conversation.windowEndsAt,
    unreadInbound: false,
    notNow:
      conversation.mode === 'paused'
        ? t('This conversation is paused.')
        : sending
          ? t('It is being sent already.')
          : bound.data
            ? undefined
            : t('Still loading.'),
  });

  const write = (): void => {
    if (composing.started) return editFirstBubble();
    composing.write();
    requestAnimationFrame(editFirstBubble); // the field is not there yet
  };
  const problem = useProblemOf(id);
  const stopped = stoppedOf(problem);
  const [asking, setAsking] = useState(false);
  const send = (standing: Standing = {}): void => {
    if (checks.problems[0]) return announce(t('Not sent. {{problems}}', { problems: checks.problems[0] }));
    sendByHand(id, recipientLabel, { ...signed, ...standing });
  };
  const undo = (): void => {
    if (!decisions.undoNewest()) composing.apply({ type: 'undo' });
  };
  usePageKeys({ edit: write, write, approve: () => send(), undo });

  return (
    <>
      <WritePane
        {...{ outcome, composing, recipientLabel, checks, sending, templates, made, ...signed }}
        channel={conversation.channel}
        problem={problem}
        onOverride={() => setAsking(true)}
        onUnjudged={() => send({ unjudged: true })}
        onOpenItem={openItemId ? () => onOpen(openItemId) : undefined}
        onSend={() => send()}
        onWrite={write}
      />
      {asking && (
        <OverrideDialog
          {...{ stopped, recipientLabel }}
          onOverride={(reason) => {
            setAsking(false);
            send({ override: overrideOf(stopped, reason) });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
