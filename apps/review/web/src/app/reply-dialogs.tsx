import { useQuery } from '@tanstack/react-query';
import {
  closeItem,
  handOver,
  instructDraft,
  rejectDraft,
  snoozeItem,
  type ItemDetail,
  type Rejection,
} from '../api/items.js';
import { keys } from '../api/keys.js';
import type { Stopped } from '../api/stopped.js';
import { getTaxonomy, inUse } from '../api/taxonomy.js';
import type { Composing } from '../features/composer/use-composer.js';
import { CloseDialog } from '../features/decisions/components/close-dialog.js';
import { HandOverDialog } from '../features/decisions/components/hand-over-dialog.js';
import { InstructDialog } from '../features/decisions/components/instruct-dialog.js';
import { OverrideDialog } from '../features/decisions/components/override-dialog.js';
import { SnoozeDialog } from '../features/decisions/components/snooze-dialog.js';
import { RejectDialog } from '../features/decisions/components/reject-dialog.js';
import { turnDown } from './decide.js';
import { feedbackOn } from './feedback-on.js';
import type { Selection } from './use-selection.js';

export type ReplyDialog = 'reject' | 'instruct' | 'close' | 'override' | 'hand-over' | 'snooze';

interface ReplyDialogsProps {
  dialog: ReplyDialog;
  item: ItemDetail;
  composing: Composing;
  /** What the rules found in the text that was refused. */
  stopped: readonly Stopped[];
  onOverride: (reason: string) => void;
  selection: Selection;
  onClose: () => void;
}

/** The decisions that need a reason or a wish first. */
export function ReplyDialogs({
  dialog,
  item,
  composing,
  stopped,
  onOverride,
  selection,
  onClose,
}: ReplyDialogsProps) {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });

  const feedback = feedbackOn(item.id);

  const reject = (rejection: Omit<Rejection, 'generation' | 'feedback'>): void => {
    const ends = rejection.nextStep === 'close';
    const leaves = ends || rejection.nextStep === 'escalate';
    turnDown('reject', item, leaves, (basis) =>
      rejectDraft(item.id, {
        ...basis,
        ...rejection,
        feedback,
        ...(ends && { seenThrough: item.seenThrough }),
      }),
    );
    onClose();
    if (leaves) selection.advance(item.id);
    if (rejection.nextStep === 'manual') composing.write();
  };
  const instruct = (instruction: string): void => {
    turnDown('instruct', item, false, (basis) => instructDraft(item.id, { ...basis, instruction }));
    onClose();
  };
  const close = (reason: string): void => {
    turnDown('close', item, true, (basis) =>
      closeItem(item.id, { ...basis, reason, feedback, seenThrough: item.seenThrough }),
    );
    onClose();
    selection.advance(item.id);
  };

  const hand = (note: string): void => {
    const { contents: bubbles, effects } = composing;
    turnDown('hand-over', item, true, (basis) =>
      handOver(item.id, {
        ...{ ...basis, bubbles },
        ...(effects.length > 0 && { effects }),
        ...(note && { note }),
      }),
    );
    onClose();
    selection.advance(item.id);
  };

  const snooze = (until: string): void => {
    turnDown('snooze', item, true, (basis) => snoozeItem(item.id, { ...basis, until }));
    onClose();
    selection.advance(item.id);
  };

  if (dialog === 'override') {
    const override = (reason: string): void => {
      onClose();
      onOverride(reason);
    };
    return (
      <OverrideDialog {...{ stopped, onClose }} recipientLabel={item.recipientLabel} onOverride={override} />
    );
  }
  if (dialog === 'snooze')
    return <SnoozeDialog latest={item.snoozeLatest} {...{ onClose }} onSnooze={snooze} />;
  if (dialog === 'hand-over') return <HandOverDialog {...{ stopped, onClose }} onHandOver={hand} />;
  if (dialog === 'reject') {
    return <RejectDialog reasons={inUse(taxonomy.data?.rejectReasons)} onReject={reject} onClose={onClose} />;
  }
  if (dialog === 'instruct') {
    return <InstructDialog touched={composing.touched} onInstruct={instruct} onClose={onClose} />;
  }
  const reasons = inUse(taxonomy.data?.closeReasons);
  return <CloseDialog reasons={reasons} name={item.contactName} onCloseItem={close} onClose={onClose} />;
}
