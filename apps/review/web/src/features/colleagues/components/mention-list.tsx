import type { Colleague } from '../../../api/colleagues.js';
import { t } from '../../../lib/language/t.js';

interface MentionListProps {
  id: string;
  choices: Colleague[];
  active: number;
  onPick: (colleague: Colleague) => void;
}

/** Colleagues to choose from, below the note in which an `@` was typed. */
export function MentionList({ id, choices, active, onPick }: MentionListProps) {
  if (choices.length === 0) return null;
  return (
    <ul className="mention-list" id={id} role="listbox" aria-label={t('Colleagues')}>
      {choices.map((colleague, index) => (
        <li
          key={colleague.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // The cursor stays where one writes.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(colleague)}
        >
          <bdi>{colleague.name}</bdi>
        </li>
      ))}
    </ul>
  );
}
