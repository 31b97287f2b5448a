import { useEffect, useState } from 'react';
import type { ItemDetail } from '../api/items.js';
import { DraftPane } from '../features/composer/components/draft-pane.js';
import { Teaching } from '../features/teaching/components/teaching.js';
import { DOUBLE_PRESS_MS, usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { feedbacks, refreshItem, work } from './desk.js';
import { editFirstBubble } from './edit-first-bubble.js';
import { useChanged, useProblemOf } from './in-flight.js';
import { useHoldLink } from './hold-link.js';
import { ReplyDialogs, type ReplyDialog } from './reply-dialogs.js';
import { StandingOf } from './standing-of.js';
import { PersonDialog } from './person-dialog.js';
import { overrideOf, stoppedOf } from '../api/stopped.js';
import { useOpenReply } from './use-open-reply.js';
import type { Selection } from './use-selection.js';

interface OpenReplyProps {
  item: ItemDetail;
  suppressed: string | null;
  selection: Selection;
}

/** The reply to an open item, with everything that can be decided about it. */
export function OpenReply({ item, suppressed, selection }: OpenReplyProps) {
  const reply = useOpenReply(item, suppressed, selection);
  const { composing, mayDecide, waits, write, undo, approve } = reply;
  const onHold = useHoldLink(item.heldBy);
  const problem = useProblemOf(item.id);
  const changed = useChanged(item.id, reply.content, composing.touched);
  const stopped = stoppedOf(problem);
  useEffect(() => {
    work.open(item.id);
    return () => work.open(undefined);
  }, [item.id]);
  const [about, setAbout] = useState<'colleague' | 'lead' | 'contact'>();
  const [dialog, setDialog] = useState<ReplyDialog>();
  const show = (wanted: ReplyDialog) => (): void => {
    if (mayDecide) setDialog(wanted);
  };

  usePageKeys({
    edit: waits ? write : editFirstBubble,
    approve: () => {
      if (Date.now() - selection.advancedAt(item.id) > DOUBLE_PRESS_MS) approve();
    },
    ...(item.mode === 'assisted' && { instruct: show('instruct') }),
    close: show('close'),
    snooze: show('snooze'),
    ...(!item.silent && { silence: () => mayDecide && setAbout('contact') }),
    ask: () => setAbout('colleague'),
    escalate: () => setAbout('lead'),
    undo,
    ...(mayDecide && { write }),
    ...(item.draft && { reject: show('reject') }),
  });

  return (
    <>
      <DraftPane
        item={item}
        standing={<StandingOf item={item} />}
        {...reply}
        problem={problem}
        changed={changed}
        onOverride={show('override')}
        onHandOver={show('hand-over')}
        onUnjudged={() => approve({ unjudged: true })}
        onHold={onHold}
        teaching={
          item.draft && mayDecide ? (
            <Teaching itemId={item.id} store={feedbacks} suggested={reply.suggested} />
          ) : undefined
        }
        onAcknowledge={reply.acknowledge}
        onRefresh={() => void refreshItem(item.id).catch(() => undefined)}
        onApprove={() => approve()}
        onReject={show('reject')}
        onInstruct={show('instruct')}
        onDraft={item.claim?.mine ? undefined : reply.askForDraft}
        onWrite={write}
        onCloseItem={show('close')}
        onSnooze={show('snooze')}
        onSilence={() => setAbout('contact')}
        onAsk={() => setAbout('colleague')}
        onEscalate={() => setAbout('lead')}
      />
      {about && <PersonDialog {...{ about, item, selection }} onClose={() => setAbout(undefined)} />}
      {dialog && (
        <ReplyDialogs
          {...{ dialog, item, composing, stopped, selection }}
          onOverride={(reason) => approve({ override: overrideOf(stopped, reason) })}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
