import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import {
  LETTERS_AT_ONCE,
  listLetters,
  type DeadLetter,
  type LetterGroup,
  type LetterState,
} from '../../../api/dead-letters.js';
import { keys } from '../../../api/keys.js';
import { age } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';
import { causeWords, countWords, eventWords } from '../letter-words.policy.js';
import { useLetterRights } from '../use-dead-letters.js';
import type { LetterTask } from './dead-letters.js';

interface LetterGroupCardProps {
  group: LetterGroup;
  state: LetterState;
  startsOpen: boolean;
  onTask: (task: LetterTask) => void;
}

/** Letters with one cause: what it is, what helps, and the letters themselves. */
export function LetterGroupCard({ group, state, startsOpen, onTask }: LetterGroupCardProps) {
  const { app, eventType, code } = group;
  const cause = { app, eventType, code };
  const { mayRepair } = useLetterRights();
  const [open, setOpen] = useState(startsOpen);
  const heading = useId();
  const letters = useQuery({
    queryKey: [...keys.deadLetters, 'list', state, app, eventType, code],
    queryFn: () => listLetters(state, group),
    enabled: open,
  });
  return (
    <section className="letter-group" aria-labelledby={heading}>
      <header className="letter-group-head">
        <div className="letter-group-words">
          <h2 id={heading}>
            {t('{{eventWords}}, given up by', { eventWords: eventWords(eventType) })} <code>{app}</code>
          </h2>
          <p className="letter-group-facts">
            {countWords(group)} · <code>{code}</code>
          </p>
          {state === 'open' && <p className="letter-group-cause">{causeWords(group)}</p>}
        </div>
        {mayRepair && state === 'open' && (
          <div className="letter-group-actions">
            <Button icon="redraft" onClick={() => onTask({ task: 'redrive', choice: cause })}>
              {t('Re-drive…')}
            </Button>
            <Button look="quiet" onClick={() => onTask({ task: 'discard', choice: cause })}>
              {t('Discard…')}
            </Button>
          </div>
        )}
      </header>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{group.letters === 1 ? t('The letter') : t('The letters')}</summary>
        <ul className="letter-rows">
          {letters.data?.map((letter) => (
            <LetterRow
              key={letter.id}
              letter={letter}
              onLook={() => onTask({ task: 'look', id: letter.id })}
            />
          ))}
        </ul>
        {group.letters > LETTERS_AT_ONCE && (
          <p>{t('The newest {{lettersAtOnce}} are shown.', { lettersAtOnce: LETTERS_AT_ONCE })}</p>
        )}
      </details>
    </section>
  );
}

function LetterRow({ letter, onLook }: { letter: DeadLetter; onLook: () => void }) {
  const now = useNow(10_000);
  const { conversationId, holds, redrives, lastAt, reason } = letter;
  return (
    <li className="letter-row">
      <button type="button" className="letter-open" onClick={onLook}>
        <span className="letter-age">{age(lastAt, now)}</span>
        <span className="letter-name">
          {conversationId
            ? t('Conversation {{conversationId}}', { conversationId: conversationId.slice(2, 8) })
            : t('No conversation')}
          {reason && <span className="letter-reason">{reason}</span>}
        </span>
        <span className="letter-tags">
          {redrives > 0 && <Tag>{t('Re-driven {{redrives}}×', { redrives })}</Tag>}
          {holds && (
            <Tag tone="bad" icon="stop">
              {t('On hold')}
            </Tag>
          )}
        </span>
      </button>
    </li>
  );
}
