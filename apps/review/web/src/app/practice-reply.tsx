import { approvalDigest } from '@countersign/contracts/approval';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemDetail } from '../api/items.js';
import { keys } from '../api/keys.js';
import { getTaxonomy, inUse } from '../api/taxonomy.js';
import { RejectDialog } from '../features/decisions/components/reject-dialog.js';
import { DOUBLE_PRESS_MS, usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { editFirstBubble } from './edit-first-bubble.js';
import { PracticePane } from './practice-pane.js';
import { rejectInPractice } from './practise.js';
import { usePractising } from './use-practising.js';
import type { SampleName } from '../api/practice.js';

interface PracticeReplyProps {
  item: ItemDetail;
  name: SampleName;
  /** What was decided about it before, in words. */
  decided: string | undefined;
  advance: () => void;
}

/** The reply to a sample: the same reading, changing, approving and rejecting. */
export function PracticeReply({ item, name, decided, advance }: PracticeReplyProps) {
  const reply = usePractising(item, name, advance);
  const [since] = useState(Date.now);
  const [rejecting, setRejecting] = useState(false);
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  const { recipient, seenThrough, policyVersion } = item;
  const bubbles = reply.composing.contents;
  const reject = (): void => {
    if (!reply.busy) setRejecting(true);
  };

  usePageKeys({
    edit: editFirstBubble,
    approve: () => {
      if (Date.now() - since > DOUBLE_PRESS_MS) reply.approve();
    },
    reject,
  });

  return (
    <>
      <PracticePane
        {...{ item, name, decided }}
        {...reply}
        digest={approvalDigest({ bubbles, recipient, seenThrough, policyVersion })}
        onApprove={reply.approve}
        onReject={reject}
      />
      {rejecting && (
        <RejectDialog
          reasons={inUse(taxonomy.data?.rejectReasons)}
          onReject={({ reason, nextStep }) => {
            setRejecting(false);
            rejectInPractice(name, item.contactName, { reason, nextStep });
            advance();
          }}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  );
}
