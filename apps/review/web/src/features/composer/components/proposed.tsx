import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';

interface ProposedProps {
  readOnly: boolean;
  /** Absent where it is all there is of the reply. */
  onOff: (() => void) | undefined;
}

/** Says that the draft proposes what stands below, exactly as it stands; it is done only as part of what is approved. */
export function Proposed({ readOnly, onOff }: ProposedProps) {
  return (
    <div className="bubble-proposed">
      <Icon name="location" />
      <span>{t('Proposed: send this place on the map. It is sent only if you approve it.')}</span>
      {!readOnly && onOff && (
        <Button look="quiet" onClick={onOff}>
          {t('Take it off')}
        </Button>
      )}
    </div>
  );
}
