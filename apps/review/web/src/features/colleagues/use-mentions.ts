import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { listColleagues, type Colleague } from '../../api/colleagues.js';
import { keys } from '../../api/keys.js';
import { mentionAt, mentionChoices, mentionedIn } from './mention.policy.js';

interface Mentions {
  /** Who could be meant; empty while no name is typed. */
  choices: Colleague[];
  active: number;
  /** Those who are told when it is saved. */
  told: Colleague[];
  onCursor: (at: number) => void;
  /** @returns true when the key was the list's */
  onKey: (event: KeyboardEvent) => boolean;
  pick: (colleague: Colleague) => void;
}

const NOBODY: Colleague[] = [];

/** Offers colleagues while a name is typed after an `@`. */
export function useMentions(text: string, change: (text: string, cursor: number) => void): Mentions {
  const [cursor, setCursor] = useState<number>();
  const [active, setActive] = useState(0);
  const [dismissed, dismiss] = useState<number>();
  const colleagues = useQuery({
    queryKey: keys.colleagues,
    queryFn: listColleagues,
    enabled: text.includes('@'),
  });
  const known = colleagues.data?.colleagues ?? NOBODY;
  const word = cursor === undefined ? undefined : mentionAt(text, cursor);
  const choices = word && word.from !== dismissed ? mentionChoices(known, word.query) : NOBODY;
  const at = Math.min(active, choices.length - 1);

  const pick = ({ name }: Colleague): void => {
    const from = word!.from;
    const put = `@${name} `;
    dismiss(from);
    change(text.slice(0, from) + put + text.slice(cursor), from + put.length);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const chosen = choices[at];
    if (!word || !chosen || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'Escape') dismiss(word.from);
    else if (event.key === 'ArrowDown') setActive((at + 1) % choices.length);
    else if (event.key === 'ArrowUp') setActive((at + choices.length - 1) % choices.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    choices,
    active: at,
    told: mentionedIn(text, known),
    onCursor: (to) => {
      setCursor(to);
      if (to !== cursor) setActive(0);
      if (mentionAt(text, to)?.from !== dismissed) dismiss(undefined);
    },
    onKey,
    pick,
  };
}
