import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { problemWords } from '../../api/problem-words.policy.js';
import { Problem } from '../../api/http.js';
import { keys } from '../../api/keys.js';
import { fillSavedReply, listSavedReplies } from '../../api/saved-replies.js';
import { t } from '../../lib/language/t.js';
import { announce } from '../../ui/announcer.js';
import type { BubbleOperation, EditBubble } from './bubbles.policy.js';
import { useComposerPlace } from './composer-place.js';
import { savedChoices, slashWordAt, type SavedChoice } from './saved-choice.policy.js';

/** The saved replies offered while a word that begins with `/` is typed. */
export interface SlashMenu {
  choices: SavedChoice[];
  /** Nothing is typed after the `/` yet. */
  bare: boolean;
  active: number;
  pick: (choice: SavedChoice) => void;
}

interface Slash {
  /** Undefined while no such word is typed. */
  menu: SlashMenu | undefined;
  /** Where the cursor is now. */
  onCursor: (at: number) => void;
  /** @returns true when the key was the menu's */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Offers saved replies where one writes, and puts in the chosen one as it reads for this customer (KN-09). */
export function useSlashMenu(
  { key, text }: EditBubble,
  readOnly: boolean,
  apply: (operation: BubbleOperation) => void,
): Slash {
  const client = useQueryClient();
  const place = useComposerPlace();
  const [cursor, setCursor] = useState<number>();
  const [active, setActive] = useState(0);
  const [dismissed, dismiss] = useState<number>();
  const newest = useRef(apply);
  useEffect(() => {
    newest.current = apply;
  }, [apply]);

  const word = readOnly || cursor === undefined ? undefined : slashWordAt(text, cursor);
  const open = word !== undefined && place !== undefined && dismissed !== word.from;
  const list = useQuery({ queryKey: keys.savedReplies, queryFn: listSavedReplies, enabled: open });
  const choices = open ? savedChoices(list.data?.replies ?? [], place.language, word.query) : [];
  const shown = open && list.isSuccess && (choices.length > 0 || word.query === '');
  const at = Math.min(active, choices.length - 1);

  const replace = (by: string): void => {
    const instead = text.slice(word!.from, cursor);
    newest.current({ type: 'insert', key, from: word!.from, instead, text: by });
  };
  const pick = ({ shortcut, language }: SavedChoice): void => {
    dismiss(word!.from);
    void fillSavedReply(place!.conversationId, shortcut, language).then(
      ({ text: filled, missing }) => {
        replace(filled);
        void client.invalidateQueries({ queryKey: keys.savedReplies });
        announce(
          missing.length > 0
            ? t('Put in. Still to fill: {{missing}}', { missing: missing.join(', ') })
            : t('Put in'),
        );
      },
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        announce(problemWords(error).title);
      },
    );
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!shown || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const chosen = choices[at];
    if (event.key === 'Escape') {
      if (word.query === '') replace('');
      else dismiss(word.from);
    } else if (event.key === 'ArrowDown' && chosen) setActive((at + 1) % choices.length);
    else if (event.key === 'ArrowUp' && chosen) setActive((at + choices.length - 1) % choices.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) pick(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    menu: shown ? { choices, bare: word.query === '', active: at, pick } : undefined,
    onCursor: (to) => {
      setCursor(to);
      if (to !== cursor) setActive(0);
      if (slashWordAt(text, to)?.from !== dismissed) dismiss(undefined);
    },
    onKey,
  };
}
