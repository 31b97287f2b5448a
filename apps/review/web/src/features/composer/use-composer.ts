import type { BubbleContent, EffectContent } from '@countersign/contracts/approval';
import { useCallback, useMemo } from 'react';
import type { CtaUse } from '../../api/ctas.js';
import type { WorkingReply } from '../../api/working-texts.js';
import type { Standing } from '../../lib/autosave/autosave.js';
import { useLookElsewhere } from '../../lib/autosave/use-look-elsewhere.js';
import { useStore } from '../../lib/store/store.js';
import { applyToBubbles, contentsOf, ctasOf, textsOf, type BubbleOperation } from './bubbles.policy.js';
import { compose, fresh, startOf, type Composer, type Drafted } from './composer.policy.js';
import type { ComposerStore } from './composer-store.js';

export interface Composing extends Composer {
  texts: string[];
  /** The messages as they would be signed. */
  contents: BubbleContent[];
  /** What is done outside the conversation with it. */
  effects: EffectContent[];
  /** Which of the messages are calls to action. */
  ctas: CtaUse[];
  /** The person began to write although no draft is there. */
  started: boolean;
  apply: (operation: BubbleOperation) => void;
  /** Goes back to what was drafted, with what was proposed beside it. */
  restart: () => void;
  /** Takes the newest draft instead of the own text (which undo brings back). */
  adopt: () => void;
  /** Stays with the own text and compares it with the newest draft from now on. */
  keepMine: () => void;
  /** How the text stands on the server, and what the person wrote elsewhere at the same time. */
  standing: Standing<WorkingReply>;
  /** Stays with this text, or goes on with that one (which undo takes back). */
  keepThis: () => void;
  keepOther: () => void;
  /** Starts a reply by hand: an empty bubble, or what had been approved before. */
  write: (bubbles?: BubbleContent[], effects?: EffectContent[]) => void;
}

/** The reply being edited for one item or conversation. `onEdit` runs before the first change of the text is kept. */
export function useComposer(
  store: ComposerStore,
  id: string,
  draft: Drafted | null,
  onEdit: () => void,
): Composing {
  const kept = useStore(store, (texts) => texts[id]);
  useStore(store.saves, (standings) => standings[id]);
  useLookElsewhere(useCallback(() => store.open(id), [store, id]));
  const composer = useMemo(() => compose(kept, draft), [kept, draft]);
  const texts = useMemo(() => textsOf(composer.edit), [composer]);
  const contents = useMemo(() => contentsOf(composer.edit), [composer]);

  const apply = useCallback(
    (operation: BubbleOperation) => {
      const edit = applyToBubbles(composer.edit, operation);
      if (edit === composer.edit) return;
      onEdit();
      store.keep(id, {
        requestId: composer.requestId,
        base: composer.base,
        proposed: composer.proposed,
        proposedEffects: composer.proposedEffects,
        edit,
      });
    },
    [composer, id, onEdit, store],
  );

  const newest = useMemo(() => fresh(draft), [draft]);
  return {
    ...composer,
    texts,
    contents,
    effects: composer.edit.effects,
    ctas: ctasOf(composer.edit),
    started: kept !== undefined,
    apply,
    standing: store.saves.of(id),
    keepThis: () => store.saves.keepMine(id),
    keepOther: () => store.saves.takeOther(id),
    restart: () => apply({ type: 'again', bubbles: startOf(composer), effects: composer.proposedEffects }),
    adopt: () => {
      const edit = applyToBubbles(composer.edit, {
        ...{ type: 'again', bubbles: startOf(newest), effects: newest.proposedEffects },
      });
      store.keep(id, { ...newest, edit });
    },
    keepMine: () => store.keep(id, { ...newest, edit: composer.edit }),
    write: (start = [{ text: '' }], effects) => {
      onEdit();
      const edit = applyToBubbles(composer.edit, {
        ...{ type: 'again', bubbles: start },
        ...(effects && { effects }),
      });
      store.keep(id, {
        ...{ requestId: composer.requestId, base: composer.base, proposed: composer.proposed },
        proposedEffects: composer.proposedEffects,
        edit,
      });
    },
  };
}
