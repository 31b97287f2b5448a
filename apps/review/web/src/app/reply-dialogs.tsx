import { useQuery } from '@tanstack/react-query';
import { closeItem, instructDraft, rejectDraft, type ItemDetail, type Rejection } from '../api/items.js';
import { keys } from '../api/keys.js';
import { getTaxonomy } from '../api/workspace.js';
import type { Composing } from '../features/composer/use-composer.js';
import { CloseDialog } from '../features/decisions/components/close-dialog.js';
import { InstructDialog } from '../features/decisions/components/instruct-dialog.js';
import { RejectDialog } from '../features/decisions/components/reject-dialog.js';
import type { DecisionKind } from '../features/decisions/decisions.js';
import { underClaim } from './decide.js';
import { claims, decisions } from './desk.js';
import type { Selection } from './use-selection.js';

export type ReplyDialog = 'reject' | 'instruct' | 'close';

interface ReplyDialogsProps {
  dialog: ReplyDialog;
  item: ItemDetail;
  composing: Composing;
  selection: Selection;
  onClose: () => void;
}

/** The decisions that need a reason or a wish first. */
export function ReplyDialogs({ dialog, item, composing, selection, onClose }: ReplyDialogsProps) {
  const { id, generation, contactName } = item;
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });

  const carryOut = (kind: DecisionKind, hides: boolean, act: (claimToken: string) => Promise<void>): void => {
    onClose();
    const run = (): Promise<void> =>
      underClaim(id, act).then(() => {
        if (hides) claims.forget(id);
      });
    void decisions.carryOut({ kind, subjectId: id, about: contactName, hides, run });
    if (hides) selection.advance(id);
  };

  const reject = (rejection: Omit<Rejection, 'generation'>): void => {
    carryOut('reject', rejection.nextStep === 'close', (claimToken) =>
      rejectDraft(id, { claimToken, generation, ...rejection }),
    );
    if (rejection.nextStep === 'manual') composing.write();
  };

  switch (dialog) {
    case 'reject':
      return (
        <RejectDialog reasons={taxonomy.data?.rejectReasons ?? []} onReject={reject} onClose={onClose} />
      );
    case 'instruct':
      return (
        <InstructDialog
          touched={composing.touched}
          onInstruct={(instruction) =>
            carryOut('instruct', false, (claimToken) =>
              instructDraft(id, { claimToken, generation, instruction }),
            )
          }
          onClose={onClose}
        />
      );
    case 'close':
      return (
        <CloseDialog
          reasons={taxonomy.data?.closeReasons ?? []}
          name={contactName}
          onCloseItem={(reason) =>
            carryOut('close', true, (claimToken) => closeItem(id, { claimToken, generation, reason }))
          }
          onClose={onClose}
        />
      );
  }
}
