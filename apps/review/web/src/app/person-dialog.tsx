import type { ItemDetail } from '../api/items.js';
import { AskDialog } from '../features/colleagues/components/ask-dialog.js';
import { EscalateDialog } from '../features/escalations/components/escalate-dialog.js';
import { SilenceDialog } from '../features/decisions/components/silence-dialog.js';
import { silence } from './decide.js';
import type { Selection } from './use-selection.js';

interface PersonDialogProps {
  /** A colleague is asked, somebody is told now, or whoever wrote is silenced. */
  about: 'colleague' | 'lead' | 'contact';
  item: ItemDetail;
  selection: Selection;
  onClose: () => void;
}

/** What can be done about an item's people, not its text; none of it needs a claim. */
export function PersonDialog({ about, item, selection, onClose }: PersonDialogProps) {
  if (about === 'colleague') return <AskDialog itemId={item.id} onClose={onClose} />;
  if (about === 'lead') return <EscalateDialog itemId={item.id} onClose={onClose} />;
  return (
    <SilenceDialog
      name={item.contactName}
      onClose={onClose}
      onSilence={(reason, until) => {
        silence(item, reason, until);
        onClose();
        selection.advance(item.id);
      }}
    />
  );
}
