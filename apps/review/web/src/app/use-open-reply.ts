import { suggestEditTags } from '@countersign/contracts/edit-tags';
import { useCallback, useMemo, useState } from 'react';
import type { ItemDetail, Standing } from '../api/items.js';
import { useComposer } from '../features/composer/use-composer.js';
import { t } from '../lib/language/t.js';
import { announce } from '../ui/announcer.js';
import { approve } from './decide.js';
import { claims, composers, decisions, refreshItem } from './desk.js';
import { editFirstBubble } from './edit-first-bubble.js';
import { feedbackOn } from './feedback-on.js';
import { useInFlight } from './in-flight.js';
import type { Selection } from './use-selection.js';
import { useReply } from './use-reply.js';

/** The text of an open item's reply, what stands in its way, and what can be done with it. */
export function useOpenReply(item: ItemDetail, suppressed: string | null, selection: Selection) {
  const { id, claim, draft, seenThrough } = item;
  const [acknowledgedFor, setAcknowledgedFor] = useState<string>();
  const acknowledged = acknowledgedFor === seenThrough.eventId;
  const heldByOther = claim !== null && !claim.mine;

  const claimIt = useCallback(() => {
    claims.ensure(id).catch(() => void refreshItem(id).catch(() => undefined)); // the card then shows who has it
  }, [id]);
  const composing = useComposer(composers, id, draft, claimIt);
  const { base, texts } = composing;
  const suggested = useMemo(() => suggestEditTags(base, texts), [base, texts]);
  const inFlight = useInFlight(id);
  const waits = (item.state === 'drafting' || item.state === 'waiting') && !draft && !composing.started;
  const { signed, checks, templates } = useReply(item, {
    subjectId: id,
    bubbles: composing.contents,
    effects: composing.effects,
    ctas: composing.ctas,
    held: item.heldBy !== null,
    suppressed,
    windowEndsAt: item.windowEndsAt,
    theirLanguage: item.labels?.language,
    // Words that were changed may be in any.
    draftLanguage: composing.touched ? undefined : draft?.language,
    claimedBy: heldByOther ? claim.name : undefined,
    unreadInbound: item.newerInbound && !acknowledged,
    notNow:
      item.mode === 'paused'
        ? t('This conversation is paused.')
        : item.silent
          ? t('This person is silenced.')
          : inFlight
            ? t('It is being carried out already.')
            : waits
              ? t('There is no draft yet.')
              : undefined,
  });

  return {
    composing,
    suggested,
    acknowledged,
    askForDraft: claimIt,
    acknowledge: () => setAcknowledgedFor(seenThrough.eventId),
    waits,
    templates,
    mayDecide: !heldByOther && !inFlight,
    checks,
    ...signed,
    approve: (standing: Standing = {}) => {
      if (checks.problems[0]) return announce(t('Not sent. {{problems}}', { problems: checks.problems[0] }));
      composers.keep(id, composing); // undo brings back exactly this
      const feedback = feedbackOn(id, suggested);
      approve(item, { ...signed, ...standing }, { acknowledgeNewer: acknowledged, feedback });
      selection.advance(id);
    },
    write: () => {
      composing.write();
      if (waits) requestAnimationFrame(editFirstBubble); // the field is not there yet
    },
    undo: () => {
      if (!decisions.undoNewest()) composing.apply({ type: 'undo' });
    },
  };
}
